import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { inflateFragment } from "./inflate-fragment.ts";
import { readSource } from "./read-source.ts";

const text = '{"name":"田中 結衣"}';
const fragment = deflateRawSync(text).toString("base64url");

test("a link's fragment, a pasted link, pasted text and a file give the same text", async () => {
  const sources = [
    { kind: "fragment", fragment },
    { kind: "text", text: ` https://luckydraw.example/verify#${fragment}\n` },
    { kind: "text", text: `\uFEFF${text}\n` },
    { kind: "file", file: new Blob([text]) },
  ] as const;

  for (const source of sources) expect(await readSource(source)).toEqual({ ok: true, text });
});

test.each([
  ["characters that base64url doesn't have", "a*b"],
  ["bytes that don't inflate", "AAAA"],
  ["a cut link", fragment.slice(0, -6)],
  ["bytes behind the end", `${deflateRawSync(text).toString("hex")}`],
  ["bytes that are no UTF-8", deflateRawSync(Uint8Array.of(0xff, 0xfe)).toString("base64url")],
])("%s: the link is damaged", async (_what, damaged) => {
  expect(await inflateFragment(damaged)).toEqual({ ok: false, reason: "link-damaged" });
});

test("a bomb is inflated no further than the limit", async () => {
  const bomb = deflateRawSync(Buffer.alloc(10_000_000)).toString("base64url");

  expect(await inflateFragment(bomb, 1_000_000)).toEqual({ ok: false, reason: "too-large" });
});

test("nothing, a file that is too large, and one that can't be read are told apart", async () => {
  const unreadable = {
    size: 1,
    text: () => Promise.reject(new Error("gone")),
  } as unknown as Blob;

  expect(await readSource({ kind: "text", text: " \n" })).toEqual({ ok: false, reason: "empty" });
  expect(await readSource({ kind: "file", file: { size: 2 ** 40 } as Blob })).toEqual({
    ok: false,
    reason: "too-large",
  });
  expect(await readSource({ kind: "file", file: unreadable })).toEqual({ ok: false, reason: "unreadable" });
});
