import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mrkdwn } from "./mrkdwn.ts";
import { bold, channel, code, type Line, type Piece, say, user } from "./piece.ts";
import { richText } from "./rich-text.ts";
import { hostileTexts } from "./test/hostile-texts.ts";
import { effectsOf } from "./test/mrkdwn-parser.ts";

const LINE: Line = say`${user("U0ANN")} in ${channel("C0RAN")} at ${{ kind: "time", seconds: 0, format: "{time_secs}" }}: ${code("a`b <c>")} ${{ kind: "link", url: "https://v.example/#a|b>c&d", text: "<Verify>" }} ${bold("*now*")} ${3}`;

describe("mrkdwn", () => {
  it("writes what a piece does and escapes what it says", () => {
    expect(mrkdwn(LINE, 3000)).toBe(
      "<@U0ANN> in <#C0RAN> at <!date^0^{time_secs}|1970-01-01 00:00:00 UTC>: `aˋb &lt;c&gt;` <https://v.example/#a%7Cb%3Ec&amp;d|&lt;Verify&gt;> ∗now∗ 3",
    );
  });

  it("does only what pieces do, whatever the texts are", () => {
    fc.assert(
      fc.property(
        fc.array(anyPiece(), { maxLength: 10 }),
        fc.integer({ min: 50, max: 400 }),
        (line, limit) => {
          const text = mrkdwn(line, limit);
          const done = effectsOf(text).filter((effect) => !/^(wrapper:@U0ANN|code:)/.test(effect));
          expect(done).toEqual([]);
          expect(text.length).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("leaves out whole what does not fit, and says so", () => {
    expect(mrkdwn([user("U0ANN"), ", ", user("U0BOB")], 12)).toBe("<@U0ANN>, …");
    expect(mrkdwn(["a".repeat(50)], 11)).toBe(`${"a".repeat(10)}…`);
    expect(mrkdwn(["&".repeat(50)], 12)).toBe("&amp;&amp;…");
  });
});

describe("richText", () => {
  it("has no empty text, which Slack refuses", () => {
    const [section] = richText([[user("U0ANN"), "", bold("")]]).elements;
    expect(section?.elements).toEqual([{ type: "user", user_id: "U0ANN" }]);
  });

  it("gives each piece its element, and text as it is", () => {
    const [section] = richText([LINE, ["*a* <!here>"]]).elements;
    expect(section?.elements).toEqual([
      { type: "user", user_id: "U0ANN" },
      { type: "text", text: " in " },
      { type: "channel", channel_id: "C0RAN" },
      { type: "text", text: " at " },
      { type: "date", timestamp: 0, format: "{time_secs}", fallback: "1970-01-01 00:00:00 UTC" },
      { type: "text", text: ": " },
      { type: "text", text: "a`b <c>", style: { code: true } },
      { type: "text", text: " " },
      { type: "link", url: "https://v.example/#a|b>c&d", text: "<Verify>" },
      { type: "text", text: " " },
      { type: "text", text: "*now*", style: { bold: true } },
      { type: "text", text: " 3\n*a* <!here>" },
    ]);
  });
});

function anyPiece(): fc.Arbitrary<Piece> {
  const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ maxLength: 30 }));
  return fc.oneof(text, text, fc.constant(user("U0ANN")), text.map(code), text.map(bold));
}
