import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64 } from "./decode-base64.ts";

test("decodes what an encoder makes of any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = Buffer.from(bytes).toString("base64");

      expect(decodeBase64(text)).toEqual(Buffer.from(bytes));
    }),
  );
});

test("takes exactly the texts that decoding and encoding again leaves as they are", () => {
  const nearlyBase64 = fc.string({ unit: fc.constantFrom(..."ABab01+/==-_ \n!é\u0141😀"), maxLength: 12 });

  fc.assert(
    fc.property(nearlyBase64, (text) => {
      const exact = Buffer.from(text, "base64").toString("base64") === text;

      expect(decodeBase64(text) !== undefined).toBe(exact);
    }),
    { numRuns: 3000 },
  );
});

test("refuses every single character put into or taken out of base64", () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });

  fc.assert(
    fc.property(bytes, fc.nat(), fc.constantFrom(..."=-_ \n\t!\u0141"), (original, position, character) => {
      const text = Buffer.from(original).toString("base64");
      const at = position % text.length;

      expect(decodeBase64(text.slice(0, at) + character + text.slice(at))).toBeUndefined();
      expect(decodeBase64(text.slice(0, at) + text.slice(at + 1))).toBeUndefined();
    }),
  );
});

test("refuses every letter exchanged for one beyond the alphabet, which the lenient decoder takes for it", () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });

  fc.assert(
    fc.property(bytes, fc.nat(), (original, position) => {
      const text = Buffer.from(original).toString("base64");
      const at = position % text.length;
      const lookAlike = String.fromCharCode(0x100 + text.charCodeAt(at));

      expect(decodeBase64(text.slice(0, at) + lookAlike + text.slice(at + 1))).toBeUndefined();
    }),
  );
});

test.each([
  ["the URL alphabet's minus", "AA-AAAAA"],
  ["the URL alphabet's underscore", "AA_AAAAA"],
  ["white space inside", "AAAA AAA"],
  ["a line end behind", "AAAA\n"],
  ["missing padding", "AA"],
  ["half the padding", "AA="],
  ["nothing but padding", "===="],
  ["padding in the middle", "AA==AAAA"],
  ["bits that stand for nothing", "AB=="],
  ["a letter beyond ASCII whose low byte is one of the alphabet", "\u0141AAAAAAA"],
  ["plain text", "text=2"],
])("refuses %s", (_, text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
