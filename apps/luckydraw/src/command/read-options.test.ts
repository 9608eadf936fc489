import { describe, expect, it } from "vitest";
import { readOptions } from "./read-options.ts";

describe("readOptions", () => {
  it.each([
    ["", []],
    [" \n, ", []],
    [
      "ramen\npizza*2",
      [
        ["ramen", 1],
        ["pizza", 2],
      ],
    ],
    [
      "2 cakes, prize, order",
      [
        ["2 cakes", 1],
        ["prize", 1],
        ["order", 1],
      ],
    ],
    [
      "R&D, &amp;, <@U0ANN>",
      [
        ["R&D", 1],
        ["&amp;", 1],
        ["<@U0ANN>", 1],
      ],
    ],
    [
      '"a, b" x3, c',
      [
        ["a, b", 3],
        ["c", 1],
      ],
    ],
    [
      '"a" "b", c',
      [
        ['"a" "b"', 1],
        ["c", 1],
      ],
    ],
    [
      "@ann, @bob",
      [
        ["@ann", 1],
        ["@bob", 1],
      ],
    ],
  ])("reads %j", (text, expected) => {
    expect(readOptions(text)).toEqual(
      expected.map(([name, weight]) => ({ kind: "option", text: name, weight })),
    );
  });

  it.each([
    ["a, a", "option-twice"],
    ['a, "b', "quote-open"],
    ["a x3, b", "weight-unclear"],
    ["a*0, b", "weight-out-of-range"],
    ["\u200d", "invisible"],
    ["a".repeat(101), "option-too-long"],
    ["a".repeat(4001), "text-too-long"],
    [Array.from({ length: 501 }, (_, i) => `n${i}`).join(), "too-many-named"],
  ])("asks about %j", (text, code) => {
    expect(readOptions(text)).toMatchObject({ problem: { code } });
  });
});
