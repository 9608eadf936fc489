import { expect, test } from "vitest";
import { createVerifier, type FetchBodyReader, fromRequest, signSlackRequest } from "./index.ts";

const signingSecret = "example-signing-secret";
const timestampSeconds = 1_795_262_400;
const body = "command=%2Fluckydraw&text=2";
const headers = signSlackRequest({ signingSecret, body, timestampSeconds });
const verifier = createVerifier({ signingSecrets: signingSecret, now: () => timestampSeconds * 1000 });
const post = (init: RequestInit) => new Request("https://example.com/slack", { method: "POST", ...init });

/** A request around a reader of the test's own, to see what is done with it. */
const requestOver = (reader: Partial<FetchBodyReader>) => ({
  headers: new Headers(headers),
  bodyUsed: false,
  body: {
    locked: false,
    getReader: () => ({ read: async () => ({ done: true }), cancel: async () => {}, ...reader }),
  },
});

test("reads a request in the chunks it comes in", async () => {
  const chunks = streamOf(["command=%2F", "luckydraw", "", "&text=2"]);

  const read = await fromRequest(post({ headers, body: chunks, duplex: "half" }));

  expect(verifier.verify(read)).toMatchObject({ ok: true, body: Buffer.from(body) });
});

test("hands over the very chunk if there is only one", async () => {
  const chunk = Buffer.from(body);
  const results = [{ done: false, value: chunk }, { done: true }];

  const read = await fromRequest(requestOver({ read: async () => results.shift()! }));

  expect(read.ok && read.body).toBe(chunk);
});

test("reads a request that has no body as an empty one", async () => {
  const signed = signSlackRequest({ signingSecret, body: "", timestampSeconds });

  const read = await fromRequest(post({ headers: signed }));

  expect(verifier.verify(read)).toMatchObject({ ok: true, body: Buffer.alloc(0) });
});

test("refuses a signature that was sent twice", async () => {
  const twice = new Headers(headers);
  twice.append("x-slack-signature", headers["x-slack-signature"]);

  const read = await fromRequest(post({ headers: twice, body }));

  expect(verifier.verify(read)).toEqual({ ok: false, reason: "duplicate-signature" });
});

test("stops reading at the limit and lets go of the body", async () => {
  const seen = { reads: 0, cancelled: 0 };
  const endless = requestOver({
    read: async () => {
      seen.reads += 1;
      return { done: false, value: Buffer.alloc(10) };
    },
    cancel: async () => {
      seen.cancelled += 1;
    },
  });

  const read = await fromRequest(endless, { maxBodyBytes: 25 });

  expect(read).toEqual({ ok: false, reason: "body-too-large" });
  expect(seen).toEqual({ reads: 3, cancelled: 1 });
});

test("refuses at the limit even if letting go fails or never ends", async () => {
  const over = { done: false, value: Buffer.alloc(10) };
  const failing = requestOver({ read: async () => over, cancel: () => Promise.reject(new Error("gone")) });
  const hanging = requestOver({ read: async () => over, cancel: () => new Promise(() => {}) });

  const reads = await Promise.all(
    [failing, hanging].map((request) => fromRequest(request, { maxBodyBytes: 5 })),
  );

  expect(reads).toEqual(Array(2).fill({ ok: false, reason: "body-too-large" }));
});

test("refuses a body that breaks off", async () => {
  const results = [
    Promise.resolve({ done: false, value: Buffer.from("comm") }),
    Promise.reject(new Error("reset")),
  ];

  const read = await fromRequest(requestOver({ read: () => results.shift()! }));

  expect(read).toEqual({ ok: false, reason: "incomplete-body" });
});

test("throws if the body was used up before", async () => {
  const request = post({ headers, body });
  await request.text();

  const reading = fromRequest(request);

  await expect(reading).rejects.toMatchObject({
    code: "no-raw-body",
    message: expect.stringContaining("read before"),
  });
});

test("throws if something else is reading the body", async () => {
  const request = post({ headers, body });
  request.body?.getReader();

  const reading = fromRequest(request);

  await expect(reading).rejects.toMatchObject({ code: "no-raw-body" });
});

function streamOf(texts: readonly string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}
