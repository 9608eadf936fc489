/** One contract for every carrier: what was signed verifies, and nothing else does. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createVerifier, signSlackRequest } from "../src/index.ts";
import { carriers } from "./carriers.ts";

const signingSecret = "example-signing-secret";
const timestampSeconds = 1_795_262_400;
const verifier = createVerifier({ signingSecrets: signingSecret, now: () => timestampSeconds * 1000 });
const signed = (body: Uint8Array) => ({
  headers: { ...signSlackRequest({ signingSecret, body, timestampSeconds }) },
  body,
});

const awkwardBodies: readonly (readonly [string, Uint8Array])[] = [
  ["an empty body", new Uint8Array(0)],
  ["a form in Korean and Japanese", Buffer.from("command=/luckydraw&text=경품 추첨 抽選")],
  ["an emoji beyond the basic plane", Buffer.from('{"text":"🎉"}')],
  ["NUL bytes", Buffer.from("text=\0a\0")],
  ["bytes that are not UTF-8", Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x80])],
  ["a byte order mark", Buffer.from("\uFEFF{}")],
  ["line ends of both kinds", Buffer.from("a=1\r\nb=2\n")],
  ["ssl_check", Buffer.from("ssl_check=1&token=abc")],
];

function flipBit(bytes: Uint8Array, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3]! ^= 1 << (bit & 7);
  return flipped;
}

const flipTextBit = (text: string, bit: number) =>
  flipBit(Buffer.from(text, "latin1"), bit).toString("latin1");

describe.each(carriers)("$name", ({ deliver }) => {
  test.each(awkwardBodies)("delivers %s as the very bytes that were signed", async (_, body) => {
    const result = verifier.verify(await deliver(signed(body)));

    expect(result).toMatchObject({ ok: true, timestampSeconds, secretIndex: 0 });
    expect(result.ok && Buffer.compare(result.body, body)).toBe(0);
  });

  test("verifies whatever bytes were signed", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (body) => {
        const result = verifier.verify(await deliver(signed(body)));

        expect(result.ok && Buffer.compare(result.body, body)).toBe(0);
      }),
    ));

  test("refuses a body of which any bit differs", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), async (body, position) => {
        const delivery = { ...signed(body), body: flipBit(body, position % (body.length * 8)) };

        const result = verifier.verify(await deliver(delivery));

        expect(result).toEqual({ ok: false, reason: "mismatch" });
      }),
    ));

  test.each(["x-slack-signature", "x-slack-request-timestamp"] as const)(
    "refuses a request of which any bit of %s differs",
    (name) =>
      fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(), async (body, position) => {
          const { headers } = signed(body);
          const changed = flipTextBit(headers[name], position % (headers[name].length * 8));

          const result = verifier.verify(await deliver({ headers: { ...headers, [name]: changed }, body }));

          expect(result.ok).toBe(false);
        }),
      ),
  );

  test("refuses ssl_check without a signature like anything else", async () => {
    const unsigned = { headers: {}, body: Buffer.from("ssl_check=1&token=abc") };

    const result = verifier.verify(await deliver(unsigned));

    expect(result).toEqual({ ok: false, reason: "missing-signature" });
  });

  test("takes a body of exactly the limit and refuses one byte more", async () => {
    const exact = await deliver(signed(Buffer.alloc(1000, "a")), { maxBodyBytes: 1000 });
    const over = await deliver(signed(Buffer.alloc(1001, "a")), { maxBodyBytes: 1000 });

    expect(exact.ok).toBe(true);
    expect(over).toEqual({ ok: false, reason: "body-too-large" });
  });

  test("can be limited to a single byte", async () => {
    const exact = await deliver(signed(Buffer.from("a")), { maxBodyBytes: 1 });
    const over = await deliver(signed(Buffer.from("ab")), { maxBodyBytes: 1 });

    expect(exact.ok).toBe(true);
    expect(over.ok).toBe(false);
  });

  test("has a limit of 1 MiB unless told otherwise", async () => {
    const exact = await deliver(signed(Buffer.alloc(1_048_576)));
    const over = await deliver(signed(Buffer.alloc(1_048_577)));

    expect(verifier.verify(exact).ok).toBe(true);
    expect(over).toEqual({ ok: false, reason: "body-too-large" });
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "throws at a limit of %d bytes",
    async (limit) => {
      const delivering = deliver(signed(Buffer.from("a")), { maxBodyBytes: limit });

      await expect(delivering).rejects.toMatchObject({
        name: "SlackVerifyError",
        code: "invalid-body-limit",
        message: expect.stringContaining("maxBodyBytes"),
      });
    },
  );
});
