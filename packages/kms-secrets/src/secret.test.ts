import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { format, inspect } from "node:util";
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secretOf } from "./secret.ts";

// Long enough and odd enough not to stand in an output by chance.
const text = fc.string({ minLength: 12, unit: "grapheme" }).map((random) => `hidden:${random}`);

describe("a secret", () => {
  test("reveals every character it was made of", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => secretOf(any).reveal() === any));
  });

  test("prints as [secret] wherever it is printed", () => {
    const secret = secretOf("correct horse");

    expect(String(secret)).toBe("[secret]");
    expect(`${secret}`).toBe("[secret]");
    expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}');
    expect(inspect(secret)).toBe("[secret]");
    expect(inspect({ deep: { secret } })).toBe("{ deep: { secret: [secret] } }");
  });

  test("shows its text in no view of itself", () => {
    fc.assert(
      fc.property(text, (hidden) => {
        const secret = secretOf(hidden);

        for (const view of viewsOf(secret)) expect(view).not.toContain(hidden);
      }),
    );
  });

  test("has nothing to list, copy or overwrite", () => {
    const secret = secretOf("correct horse");

    expect(Reflect.ownKeys(secret)).toEqual([]);
    expect({ ...secret }).toEqual({});
    expect(Object.isFrozen(secret)).toBe(true);
  });

  test("clones to an empty object", () => {
    const secret = secretOf("correct horse");

    expect(structuredClone({ secret })).toEqual({ secret: {} });
    expect(deserialize(serialize(secret))).toEqual({});
  });
});

function viewsOf(secret: object): string[] {
  const holders = [
    secret,
    { deep: [{ secret }] },
    new Map([[secret, secret]]),
    new Error("x", { cause: secret }),
  ];
  return [
    ...holders.flatMap((holder) => [
      inspect(holder),
      inspect(holder, { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true }),
      inspect(holder, { showHidden: true, depth: Number.POSITIVE_INFINITY, customInspect: false }),
      format("%s %o %O %j %d %i", holder, holder, holder, holder, holder, holder),
      JSON.stringify(holder),
      printed(holder),
      serialize(structuredClone(holder)).toString("latin1"),
    ]),
    `${secret}`,
    new Error(`${secret}`).message,
    // biome-ignore lint/style/useTemplate: concatenation converts by another way than a template does.
    "" + secret,
  ];
}

function printed(value: unknown): string {
  const stdout = new PassThrough();
  const console = new Console({ stdout });
  console.log("%s", value, value);
  console.dir(value, { showHidden: true, depth: null, customInspect: false });
  console.table([value]);
  return String(stdout.read());
}
