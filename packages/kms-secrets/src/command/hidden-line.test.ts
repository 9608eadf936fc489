import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenLine } from "./hidden-line.ts";

function typed(keys: string | Uint8Array) {
  const line = hiddenLine();
  for (const byte of Buffer.from(keys)) line.type(byte);
  return [Buffer.from(line.bytes()).toString(), line.state()];
}

describe("a hidden line", () => {
  test.each([
    ["abc", "abc", "typing"],
    ["abc\r", "abc", "entered"],
    ["abc\n", "abc", "entered"],
    ["abc\x04", "abc", "entered"],
    ["\r", "", "entered"],
    ["abc\r\n", "abc", "entered"],
    ["abc\r\r\n\n", "abc", "entered"],
    ["a\tb\r", "a\tb", "entered"],
    [" ~\r", " ~", "entered"],
  ])("ends at Enter and takes the rest as it is: %j", (keys, text, state) => {
    expect(typed(keys)).toEqual([text, state]);
  });

  test.each([
    ["abd\x7fc\r", "abc"],
    ["abd\bc\r", "abc"],
    ["a\x7f\x7f\x7fbc\r", "bc"],
    ["aé\x7fb\r", "ab"],
    ["a€\x7fb\r", "ab"],
    ["a😀\x7fb\r", "ab"],
    ["wrong\x15right\r", "right"],
    ["\x1b[A\x15right\r", "right"],
  ])("mends what was typed: %j", (keys, text) => {
    expect(typed(keys)).toEqual([text, "entered"]);
  });

  test.each(["\x1b[Aabc\r", "a\x00bc\r", "abc\x1f\r", "ab\x17\r\r"])(
    "notices a control character: %j",
    (keys) => {
      expect(typed(keys)[1]).toBe("control-character");
    },
  );

  test.each(["abc\rd", "abc\r\nd\r", "abc\r\n\n\td"])("notices a second line: %j", (keys) => {
    expect(typed(keys)).toEqual(["abc", "several-lines"]);
  });

  test.each(["\x03", "abc\x03", "abc\r\x03", "abc\x03def\r", "\x1b\r\x03"])("is interrupted: %j", (keys) => {
    expect(typed(keys)[1]).toBe("interrupted");
  });

  test("keeps any text that has no control character, byte for byte", () => {
    const printable = fc
      .string({ unit: "grapheme", maxLength: 200 })
      .filter((text) => ![...Buffer.from(text)].some((byte) => byte < 0x20 || byte === 0x7f));
    fc.assert(
      fc.property(printable, (text) => {
        expect(typed(`${text}\r`)).toEqual([text, "entered"]);
      }),
    );
  });
});
