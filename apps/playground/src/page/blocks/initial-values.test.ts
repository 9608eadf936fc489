import { describe, expect, it } from "vitest";
import { currentValues, initialValues } from "./initial-values.ts";

const option = { text: { type: "plain_text", text: "One" }, value: "1" };

describe("initialValues", () => {
  it.each([
    [{ type: "plain_text_input" }, { value: null }],
    [{ type: "plain_text_input", initial_value: "a" }, { value: "a" }],
    [{ type: "number_input", initial_value: "3" }, { value: "3" }],
    [{ type: "static_select", initial_option: option }, { selected_option: option }],
    [{ type: "static_select" }, { selected_option: null }],
    [{ type: "multi_users_select", initial_users: ["U1"] }, { selected_users: ["U1"] }],
    [{ type: "users_select" }, { selected_user: null }],
    [{ type: "conversations_select", initial_conversation: "C1" }, { selected_conversation: "C1" }],
    [{ type: "checkboxes", initial_options: [option] }, { selected_options: [option] }],
    [{ type: "radio_buttons" }, { selected_option: null }],
    [{ type: "datepicker", initial_date: "2026-02-18" }, { selected_date: "2026-02-18" }],
    [{ type: "timepicker" }, { selected_time: null }],
  ])("gives %j its value in Slack's shape", (element, value) => {
    const blocks = [{ type: "input", block_id: "b", element: { ...element, action_id: "a" } }];
    expect(initialValues(blocks)).toEqual({ b: { a: { type: element.type, ...value } } });
  });

  it("leaves buttons out", () => {
    expect(initialValues([{ type: "actions", elements: [{ type: "button", action_id: "a" }] }])).toEqual({});
  });
});

describe("currentValues", () => {
  it("keeps what was typed while the app changes other blocks", () => {
    const name = { type: "input", block_id: "name", element: { type: "plain_text_input", action_id: "a" } };
    const added = { type: "input", block_id: "more", element: { type: "plain_text_input", action_id: "a" } };
    const typed = {
      name: { a: { type: "plain_text_input", value: "typed" } },
      gone: { a: { type: "plain_text_input", value: "gone" } },
    };

    expect(currentValues([name, added], typed)).toEqual({
      name: { a: { type: "plain_text_input", value: "typed" } },
      more: { a: { type: "plain_text_input", value: null } },
    });
  });
});
