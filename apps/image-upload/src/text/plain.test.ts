import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "./plain.ts";
import { hostileTexts } from "./test/hostile-texts.ts";
import { effectsOf } from "./test/mrkdwn-parser.ts";

describe("plain", () => {
  it.each(hostileTexts)("lets %j do nothing", (text) => {
    expect(effectsOf(plain(text))).toEqual([]);
  });

  it("is tested by a parser that sees what each of them would do", () => {
    const harmless = ["&lt;!channel&gt;", "&amp;", "a\nb", "*"];
    for (const text of hostileTexts.filter((one) => !harmless.includes(one))) {
      expect(effectsOf(text)).not.toEqual([]);
    }
  });

  it.each([
    ["snake_case, 3.5 and #12", "snake_case, 3.5 and #12"],
    ["R&D", "R&amp;D"],
    ["a < b", "a &lt; b"],
    ["비빔밥 ラーメン", "비빔밥 ラーメン"],
    ["5*3", "5∗3"],
  ])("shows %j as %j", (text, safe) => {
    expect(plain(text).replaceAll("\u2060", "")).toBe(safe);
  });

  it("lets no text do anything, alone or inside a sentence", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostileTexts, ..."*_~`<>&:@#./|!^".split("")),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const safe = plain(pieces.join(""));
        expect(effectsOf(safe)).toEqual([]);
        expect(effectsOf(`won: ${safe}, ${safe}.`)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
