import fc from "fast-check";
import { expect, test } from "vitest";
import { DrawError } from "./draw-error.ts";
import { parseJson } from "./parse-json.ts";

test("any JSON is what JSON.parse makes of it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);

      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['{"a":1,"a":1}'],
  ['{"a":{"b":1,"b":2}}'],
  ['[{"a":":"},{"a":"\\"","b":1,"a":2}]'],
  ['{"a":1,"\\u0061":2}'],
  ['{"__proto__":1,"__proto__":2}'],
  ['{"a":"\\\\","a":":"}'],
])("refuses %s, where a member stands twice", (text) => {
  expect(() => parseJson(text)).toThrow(new DrawError("json-duplicate-member"));
});

test.each(["", "{", "{'a':1}", "[1,]", "NaN", "\ufeff{}"])(
  "refuses %o, which is not JSON, and quotes none of it",
  (text) => {
    expect(() => parseJson(text)).toThrow(new DrawError("json-malformed"));
  },
);

test("colons and quotes inside strings count for nothing", () => {
  const value = { "a:b": ':":', c: ["\\", '\\":', "::"] };

  expect(parseJson(JSON.stringify(value))).toEqual(value);
});

test("depth costs no stack", () => {
  const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;

  expect(Array.isArray(parseJson(deep))).toBe(true);
});
