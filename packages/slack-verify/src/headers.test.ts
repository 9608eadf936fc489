import { describe, expect, test } from "vitest";
import { headerValues } from "./headers.ts";

describe("headerValues", () => {
  test.each(["x-slack-signature", "X-Slack-Signature", "X-SLACK-SIGNATURE"])(
    "finds %s in a record",
    (name) => {
      expect(headerValues({ accept: "*/*", [name]: "a" }, "x-slack-signature")).toEqual(["a"]);
    },
  );

  test("finds a header in Headers", () => {
    expect(headerValues(new Headers({ "X-Slack-Signature": "a" }), "x-slack-signature")).toEqual(["a"]);
  });

  test("gives no value of a header that isn't there", () => {
    const missing = [{}, { "x-slack-signature": undefined }, { "x-slack-signature": null }, new Headers()];

    expect(missing.map((headers) => headerValues(headers, "x-slack-signature"))).toEqual([[], [], [], []]);
  });

  test("is not misled by a name of the same length", () => {
    expect(headerValues({ "x-slack-signaturf": "a" }, "x-slack-signature")).toEqual([]);
  });

  test("gives each value of a repeated header, whatever the repetition looks like", () => {
    const repeated = new Headers([
      ["x-slack-signature", "a"],
      ["x-slack-signature", "b"],
    ]);

    expect(headerValues({ "x-slack-signature": ["a", "b"] }, "x-slack-signature")).toEqual(["a", "b"]);
    expect(headerValues({ "x-slack-signature": "a", "X-Slack-Signature": "b" }, "x-slack-signature")).toEqual(
      ["a", "b"],
    );
    expect(headerValues({ "x-slack-signature": "a,b" }, "x-slack-signature")).toEqual(["a", "b"]);
    expect(headerValues(repeated, "x-slack-signature")).toHaveLength(2);
  });

  test("reads a record that has a header named get", () => {
    expect(headerValues({ get: "x", "x-slack-signature": "a" }, "x-slack-signature")).toEqual(["a"]);
  });

  test("doesn't read what a record inherits", () => {
    const inherited = Object.create({ "x-slack-signature": "a" });

    expect(headerValues(inherited, "x-slack-signature")).toEqual([]);
  });
});
