import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, excerpt, visiblePart } from "./clean-text.ts";

describe("cleanText", () => {
  it.each([
    [" bibim\n\tbap ", "bibim bap"],
    ["\u202egnp.exe\u202c", "gnp.exe"],
    ["a\u200bb\ufeffc\u00add", "abcd"],
    ["cafe\u0301", "café"],
    ["\ud83d", "\ufffd"],
    ["👩\u200d🚀", "👩\u200d🚀"],
    ["\u0000a\u0085b\u007f", "a b"],
  ])("makes %j to %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it("changes nothing that is clean", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.normalize("NFC")).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("visiblePart", () => {
  it.each(["", " ", "\u200d", "\u200b\ufeff", "\u3164", "\u2800", "\u115f", "\ufe0f", "\u{e0001}"])(
    "finds nothing to see in %j",
    (text) => {
      expect(visiblePart(text)).toBe("");
    },
  );

  it("is the same for texts that look alike", () => {
    expect(visiblePart("te\u200da")).toBe(visiblePart("tea"));
  });
});

describe("excerpt", () => {
  it("keeps a short text", () => {
    expect(excerpt("a".repeat(40))).toBe("a".repeat(40));
  });

  it("cuts a long one without halving a character", () => {
    const cut = excerpt("😀".repeat(40));
    expect(cut).toBe(`${"😀".repeat(19)}…`);
    expect(excerpt(`a${"😀".repeat(40)}`)).toBe(`a${"😀".repeat(19)}…`);
  });
});
