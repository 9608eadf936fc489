import { describe, expect, it } from "vitest";
import { currentValues } from "../blocks/initial-values.ts";
import { missingFields } from "./missing-fields.ts";

function check(element: object, optional = false): Readonly<Record<string, string>> {
  const blocks = [{ type: "input", block_id: "b", optional, element: { ...element, action_id: "a" } }];
  return missingFields(blocks, currentValues(blocks, {}));
}

describe("missingFields", () => {
  it.each(["plain_text_input", "static_select", "multi_users_select", "datepicker"])(
    "asks for an empty %s",
    (type) => {
      expect(check({ type })).toEqual({ b: "Please complete this required field." });
    },
  );

  it("lets an optional field be empty", () => {
    expect(check({ type: "plain_text_input", min_length: 3 }, true)).toEqual({});
  });

  it.each([
    [{ initial_value: "0", min_value: "1" }, "Enter 1 or more."],
    [{ initial_value: "9", max_value: "5" }, "Enter 5 or less."],
    [{ initial_value: "1.5" }, "Enter a whole number."],
    [{ initial_value: "x", is_decimal_allowed: true }, "Enter a number."],
  ])("holds a number to its bounds: %j", (element, sentence) => {
    expect(check({ type: "number_input", ...element })).toEqual({ b: sentence });
  });

  it("takes a number within its bounds", () => {
    expect(check({ type: "number_input", initial_value: "3", min_value: "1", max_value: "5" })).toEqual({});
  });

  it("holds text to its least length", () => {
    expect(check({ type: "plain_text_input", initial_value: "ab", min_length: 3 })).toEqual({
      b: "Enter at least 3 characters.",
    });
  });
});
