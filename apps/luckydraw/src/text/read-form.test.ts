import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeRequest } from "../command/describe-request.ts";
import { parseCommand } from "../command/parse-command.ts";
import { locales } from "./locale.ts";
import { formErrors, readForm } from "./read-form.ts";

/** State values as Slack sends them, of the fields that a test is about. */
function state(fields: {
  who?: string;
  people?: string[];
  channels?: string[];
  options?: string | null;
  method?: string;
  count?: string | null;
  prize?: string | null;
  reserves?: string | null;
  except?: string[];
  quietly?: boolean;
}): unknown {
  const {
    who = "channel",
    people = [],
    channels = [],
    method = "pick",
    except = [],
    quietly = false,
  } = fields;
  const choice = (value: string) => ({ text: { type: "plain_text", text: "…", emoji: false }, value });
  const input = (value: string | null | undefined) => ({ type: "plain_text_input", value: value ?? null });
  return {
    who: { who: { type: "radio_buttons", selected_option: choice(who) } },
    people: { people: { type: "multi_users_select", selected_users: people } },
    channels: { channels: { type: "multi_conversations_select", selected_conversations: channels } },
    options: { options: input(fields.options) },
    method: { method: { type: "static_select", selected_option: choice(method) } },
    count: { count: { ...input(fields.count), type: "number_input" } },
    prize: { prize: input(fields.prize) },
    reserves: { reserves: { ...input(fields.reserves), type: "number_input" } },
    except: { except: { type: "multi_users_select", selected_users: except } },
    quietly: { quietly: { type: "checkboxes", selected_options: quietly ? [choice("quietly")] : [] } },
  };
}

describe("readForm", () => {
  it.each([
    [state({}), "1"],
    [
      state({ count: "3", except: ["U0CHO"], prize: " Coffee ", reserves: "2", quietly: true }),
      '3 except <@U0CHO> prize "Coffee" reserve 2 quietly',
    ],
    [state({ who: "people", people: ["U0ANN"], channels: ["C0RAN"], count: "２" }), "2 <@U0ANN> <#C0RAN>"],
    [state({ who: "options", options: "ramen*2\nbibim bap, R&D" }), '1 ramen*2, "bibim bap", "R&amp;D"'],
    [state({ method: "order", count: "7" }), "order"],
    [state({ method: "teams", count: "4", reserves: "0" }), "teams 4"],
    [{}, "1"],
    [null, "1"],
  ])("reads a form as the command that asks for the same (%#)", (values, command) => {
    const reading = readForm(values);
    expect(reading.ok && describeRequest(reading.request)).toBe(command);
    expect(reading.ok && reading.request).toEqual(
      ((parsed) => parsed.ok && parsed.request)(parseCommand(command)),
    );
  });

  it.each([
    [state({ who: "people" }), { people: "nobody-picked" }],
    [state({ who: "options", options: " , " }), { options: "no-options" }],
    [state({ who: "options", options: "a, a" }), { options: "option-twice" }],
    [state({ who: "options", options: "a*2, b", method: "order" }), { options: "not-together" }],
    [state({ who: "options", options: "a, b", except: ["U0ANN"] }), { except: "mixed" }],
    [state({ people: ["U0ANN"] }), { people: "not-chosen" }],
    [state({ channels: ["C0RAN"] }), { channels: "not-chosen" }],
    [state({ options: "a" }), { options: "not-chosen" }],
    [state({ count: "0" }), { count: "number-out-of-range" }],
    [state({ count: "many" }), { count: "number-out-of-range" }],
    [state({ method: "teams" }), { count: "number-missing" }],
    [state({ method: "teams", count: "1" }), { count: "number-out-of-range" }],
    [state({ reserves: "101" }), { reserves: "number-out-of-range" }],
    [state({ method: "teams", count: "2", reserves: "1" }), { reserves: "not-together" }],
    [state({ prize: "\u200d" }), { prize: "invisible" }],
    [state({ prize: "a".repeat(151) }), { prize: "prize-too-long" }],
    [
      state({ who: "people", count: "x", prize: "\u2800" }),
      { people: "nobody-picked", count: "number-out-of-range", prize: "invisible" },
    ],
  ])("asks about each field that is wrong (%#)", (values, expected) => {
    const reading = readForm(values);
    const codes = reading.ok ? {} : Object.entries(reading.errors).map(([field, { code }]) => [field, code]);
    expect(Object.fromEntries(codes as [string, string][])).toEqual(expected);
    for (const locale of locales) {
      const errors = formErrors(locale, reading.ok ? {} : reading.errors);
      expect(Object.keys(errors)).toEqual(Object.keys(expected));
      expect(Object.values(errors).join("")).not.toMatch(/undefined|\[object|[<>]/);
    }
  });

  it("doesn't throw, whatever is in it", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (values) => {
        readForm(values);
        readForm({
          who: values,
          options: { options: values },
          people: { people: { selected_users: values } },
        });
      }),
    );
  });
});
