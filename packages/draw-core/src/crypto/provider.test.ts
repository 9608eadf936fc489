import { describe, expect, test } from "vitest";
import file from "../fixtures/draws.json" with { type: "json" };
import * as node from "./node.ts";
import * as portable from "./portable.ts";
import type { CryptoProvider } from "./provider.ts";

const providers: readonly (readonly [string, CryptoProvider])[] = [
  ["node", node],
  ["portable", portable],
];
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe.each(providers)("%s", (_name, { sha256, hmacSha256, keystream }) => {
  test("SHA-256 is that of FIPS 180-4 over all parts, strings as UTF-8", () => {
    const abc = sha256(["a", new Uint8Array([0x62]), "c"]);
    const none = sha256([]);
    const wide = sha256(["é🍕"]);

    expect(hex(abc)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(hex(none)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(hex(wide)).toBe(hex(sha256([new Uint8Array([0xc3, 0xa9, 0xf0, 0x9f, 0x8d, 0x95])])));
  });

  test("HMAC-SHA-256 is that of RFC 4231, case 1", () => {
    const mac = hmacSha256(new Uint8Array(20).fill(0x0b), new TextEncoder().encode("Hi There"));

    expect(hex(mac)).toBe("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  });

  test("the keystream of the zero key begins as the published AES-256 answer for it", () => {
    const bytes = keystream(new Uint8Array(32))(16);

    expect(hex(bytes)).toBe("dc95c078a2408989ad48a21492842087");
  });

  test("the keystream goes on from read to read", () => {
    const key = new Uint8Array(32).map((_, index) => index);
    const pieces = keystream(key);

    const read = [pieces(16), pieces(512), pieces(32), pieces(16)];

    expect(hex(Buffer.concat(read))).toBe(hex(keystream(key)(576)));
    expect(new Set(read.map(({ buffer }) => buffer)).size).toBe(4);
  });

  test.each(file.vectors)("$name: seed and first words are the published ones", (vector) => {
    const { commitment, beacon } = vector.receipt;

    const message = Buffer.concat([Buffer.from("luckydraw/1"), Buffer.from(commitment, "hex")]);
    const seed = hmacSha256(Buffer.from(beacon.randomness, "hex"), message);
    const bytes = Buffer.from(keystream(seed)(32));

    expect(hex(seed)).toBe(vector.seed);
    expect([0, 8, 16].map((offset) => String(bytes.readBigUInt64BE(offset)))).toEqual(vector.firstWords);
  });
});
