import { EventEmitter, once } from "node:events";
import { createServer, request as httpRequest, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { incomingMessage } from "../test/carriers.ts";
import { createVerifier, fromIncomingMessage, type ReadResult, signSlackRequest } from "./index.ts";

const signingSecret = "example-signing-secret";
const timestampSeconds = 1_795_262_400;
const body = "command=%2Fluckydraw&text=2";
const headers = signSlackRequest({ signingSecret, body, timestampSeconds });
const verifier = createVerifier({ signingSecrets: signingSecret, now: () => timestampSeconds * 1000 });

describe("behind a server", () => {
  let server: Server;
  let reads: ReadResult[];

  beforeEach(async () => {
    reads = [];
    server = createServer(async (request, response) => {
      const read = await fromIncomingMessage(request, { maxBodyBytes: 100_000 });
      reads.push(read);
      response.writeHead(read.ok ? 200 : 413).end();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const port = () => (server.address() as AddressInfo).port;

  async function send(chunks: readonly (string | Buffer)[], sent: Record<string, string | string[]>) {
    const request = httpRequest({ port: port(), host: "127.0.0.1", method: "POST", headers: sent });
    for (const chunk of chunks) request.write(chunk);
    request.end();
    const [[response]] = await Promise.all([once(request, "response"), once(request, "finish")]);
    return response.resume().statusCode;
  }

  test("reads a body that comes in chunks", async () => {
    await send(["command=%2F", "luckydraw&text=2"], { ...headers });

    expect(verifier.verify(reads[0]!)).toMatchObject({ ok: true, body: Buffer.from(body) });
  });

  test("reads a request without a body", async () => {
    const signed = signSlackRequest({ signingSecret, body: "", timestampSeconds });

    await send([], { ...signed });

    expect(verifier.verify(reads[0]!)).toMatchObject({ ok: true, body: Buffer.alloc(0) });
  });

  test("refuses a signature that was sent twice", async () => {
    const signature = headers["x-slack-signature"];

    await send([body], { ...headers, "x-slack-signature": [signature, signature] });

    expect(verifier.verify(reads[0]!)).toEqual({ ok: false, reason: "duplicate-signature" });
  });

  test("lets the answer to a body over the limit reach its sender", async () => {
    const megabyte = Buffer.alloc(1_000_000, "a");

    const status = await send(Array(5).fill(megabyte), { ...headers });

    expect(status).toBe(413);
    expect(reads).toEqual([{ ok: false, reason: "body-too-large" }]);
  });

  test("refuses a body whose sender hangs up", async () => {
    const socket = connect(port(), "127.0.0.1");
    socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ncommand=");
    await once(server, "request");

    socket.destroy();
    await expect.poll(() => reads).toHaveLength(1);

    expect(reads).toEqual([{ ok: false, reason: "incomplete-body" }]);
  });
});

describe("behind a framework", () => {
  const readBefore = async () => {
    const request = incomingMessage({ headers, body: Buffer.from(body) });
    for await (const _ of request);
    return request;
  };

  test.each(["rawBody", "body"])("takes the bytes that it kept in request.%s", async (property) => {
    const kept = Buffer.from(body);
    const request = Object.assign(await readBefore(), { [property]: kept });

    const read = await fromIncomingMessage(request);

    expect(read).toEqual({ ok: true, headers: request.headers, body: kept });
    expect(read.ok && read.body).toBe(kept);
  });

  test("prefers rawBody, since body may have been inflated or changed", async () => {
    const request = Object.assign(await readBefore(), {
      rawBody: Buffer.from(body),
      body: Buffer.from("changed"),
    });

    const read = await fromIncomingMessage(request);

    expect(verifier.verify(read).ok).toBe(true);
  });

  test("takes rawBody beside a parsed body", async () => {
    const request = Object.assign(await readBefore(), { rawBody: Buffer.from(body), body: { text: "2" } });

    const read = await fromIncomingMessage(request);

    expect(verifier.verify(read).ok).toBe(true);
  });

  test("holds kept bytes to the limit as well", async () => {
    const request = Object.assign(await readBefore(), { rawBody: Buffer.alloc(11) });

    const read = await fromIncomingMessage(request, { maxBodyBytes: 10 });

    expect(read).toEqual({ ok: false, reason: "body-too-large" });
  });

  test("throws if it parsed the body and kept no bytes", async () => {
    const request = Object.assign(await readBefore(), { body: { text: "2" } });

    const reading = fromIncomingMessage(request);

    await expect(reading).rejects.toMatchObject({
      code: "no-raw-body",
      message: expect.stringMatching(/read before.*request\.rawBody/),
    });
  });

  test("throws if it turns chunks into text, which loses bytes", async () => {
    const request = incomingMessage({ headers, body: Buffer.from(body) });
    request.setEncoding("utf8");

    const reading = fromIncomingMessage(request);

    await expect(reading).rejects.toMatchObject({ code: "no-raw-body" });
  });

  test("reads what it left alone, whatever it put into request.body", async () => {
    const request = Object.assign(incomingMessage({ headers, body: Buffer.from(body) }), { body: {} });

    const read = await fromIncomingMessage(request);

    expect(verifier.verify(read).ok).toBe(true);
  });

  test("takes a body as empty if something read it to its end and there was nothing", async () => {
    const signed = signSlackRequest({ signingSecret, body: "", timestampSeconds });
    const request = incomingMessage({ headers: signed, body: Buffer.alloc(0) });
    for await (const _ of request);

    const read = await fromIncomingMessage(request);

    expect(verifier.verify(read)).toMatchObject({ ok: true, body: new Uint8Array(0) });
  });

  test("refuses a request that is gone already", async () => {
    const request = incomingMessage({ headers, body: Buffer.from(body) });
    request.destroy();

    const read = await fromIncomingMessage(request);

    expect(read).toEqual({ ok: false, reason: "incomplete-body" });
  });

  test.each(["error", "close"])("refuses a body that ends in nothing but the event %s", async (event) => {
    const request = Object.assign(new EventEmitter(), {
      headers,
      destroyed: false,
      readableDidRead: false,
      readableEnded: false,
      readableEncoding: null,
    });

    const reading = fromIncomingMessage(request);
    request.emit("data", Buffer.from("comm"));
    request.emit(event, new Error("reset"));

    expect(await reading).toEqual({ ok: false, reason: "incomplete-body" });
  });

  test("refuses a body that ends in an error", async () => {
    const request = incomingMessage({ headers, body: Buffer.from(body) });

    const reading = fromIncomingMessage(request);
    request.destroy(new Error("reset"));

    expect(await reading).toEqual({ ok: false, reason: "incomplete-body" });
  });
});
