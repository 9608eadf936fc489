import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeText } from "./command-text.ts";

const names = {
  mention: (name: string) =>
    ({ ann: "<@U1|ann>", "ada.abbey1": "<@U2|ada.abbey1>", "design-team": "<!subteam^S1|@design-team>" })[
      name
    ],
  channel: (name: string) => ({ random: "<#C1|random>" })[name],
};

describe("what is typed", () => {
  test.each([
    ["2 @ann #random @design-team", "2 <@U1|ann> <#C1|random> <!subteam^S1|@design-team>"],
    ["1 @ann*3 @ada.abbey1, @ann.", "1 <@U1|ann>*3 <@U2|ada.abbey1>, <@U1|ann>."],
    ["@nobody #nowhere mail@ann @anna", "@nobody #nowhere mail@ann @anna"],
    ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
    ["<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;"],
    ['1 "@ann", x', '1 "<@U1|ann>", x'],
    [
      '"<https://example.com|free>", (https://example.com/a).',
      '"&lt;<https://example.com>|free&gt;", (<https://example.com/a>).',
    ],
    ["see https://example.com/a?b=1&c=2", "see <https://example.com/a?b=1&amp;c=2>"],
  ])("%j is sent as %j", (typed, sent) => {
    expect(encodeText(typed, names)).toBe(sent);
  });

  test("never sends an angle bracket that the person typed", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const sent = encodeText(typed.replaceAll(/[@#]|https?:/g, ""), names);
        expect(sent).not.toMatch(/[<>]/);
      }),
    );
  });
});
