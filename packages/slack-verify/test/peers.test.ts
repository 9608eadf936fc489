/** Where the field misjudges a request and this package must not. A peer that mends its ways fails here. */
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { signSlackRequest } from "../src/index.ts";
import type { Delivery } from "./lambda-events.ts";
import { boltFunction, boltLambda, ours, slackEdge } from "./peers.ts";

const signingSecret = "example-signing-secret";
const judges = {
  ours: ours(signingSecret),
  boltLambda: boltLambda(signingSecret),
  boltFunction: boltFunction(signingSecret),
  slackEdge: slackEdge(signingSecret),
};

// slack-edge writes a line for every request that no listener takes.
beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

async function judge(delivery: Delivery) {
  const verdicts = Object.entries(judges).map(async ([name, takes]) => [name, await takes(delivery)]);
  return Object.fromEntries(await Promise.all(verdicts));
}

const nowSeconds = () => Math.floor(Date.now() / 1000);

function signed(body: Uint8Array, timestampSeconds = nowSeconds()): Delivery {
  return { headers: signSlackRequest({ signingSecret, body, timestampSeconds }), body };
}

const form = Buffer.from("command=%2Fluckydraw&text=2");

test("all agree on a genuine request and on a forged one", async () => {
  const genuine = signed(form);
  const forged = { ...genuine, body: Buffer.from("command=%2Fluckydraw&text=9") };

  expect(await judge(genuine)).toEqual({ ours: true, boltLambda: true, boltFunction: true, slackEdge: true });
  expect(await judge(forged)).toEqual({
    ours: false,
    boltLambda: false,
    boltFunction: false,
    slackEdge: false,
  });
});

test("a genuine body with letters beyond ASCII is lost on Bolt's Lambda receiver, which decodes base64 as ASCII", async () => {
  const korean = signed(Buffer.from("command=/luckydraw&text=경품"));

  expect(await judge(korean)).toEqual({ ours: true, boltLambda: false, boltFunction: true, slackEdge: true });
});

test("genuine bytes that are not UTF-8 are lost on whoever makes a string of them", async () => {
  const notText = signed(Buffer.from([0x61, 0x3d, 0xff, 0xfe]));

  expect(await judge(notText)).toEqual({
    ours: true,
    boltLambda: false,
    boltFunction: false,
    slackEdge: false,
  });
});

test("a request from an hour ahead is taken by Bolt and slack-edge, which lets it be replayed for longer than the limit", async () => {
  const early = signed(form, nowSeconds() + 3600);

  expect(await judge(early)).toEqual({ ours: false, boltLambda: true, boltFunction: true, slackEdge: true });
});

test("ssl_check without any signature is taken by Bolt's Lambda receiver and slack-edge", async () => {
  const unsigned = { headers: {}, body: Buffer.from("ssl_check=1&token=anything") };

  expect(await judge(unsigned)).toEqual({
    ours: false,
    boltLambda: true,
    boltFunction: false,
    slackEdge: true,
  });
});

test("a signature over version 9 instead of 0 is taken by Bolt's Lambda receiver, which signs what it is told", async () => {
  const timestamp = String(nowSeconds());
  const hex = createHmac("sha256", signingSecret).update(`v9:${timestamp}:${form}`).digest("hex");
  const headers = { "x-slack-signature": `v9=${hex}`, "x-slack-request-timestamp": timestamp };

  expect(await judge({ headers, body: form })).toEqual({
    ours: false,
    boltLambda: true,
    boltFunction: false,
    slackEdge: false,
  });
});

test("a signature labelled as another version is taken by slack-edge, which doesn't look at the label", async () => {
  const { headers, body } = signed(form);
  const relabelled = { ...headers, "x-slack-signature": headers["x-slack-signature"]!.replace("v0=", "v9=") };

  expect(await judge({ headers: relabelled, body })).toEqual({
    ours: false,
    boltLambda: false,
    boltFunction: false,
    slackEdge: true,
  });
});

test("a signature with letters that are no digits is taken by slack-edge, which reads them as zero", async () => {
  const { headers, body } = signatureWithZeroByte();
  const misspelt = {
    ...headers,
    "x-slack-signature": headers["x-slack-signature"]!.replace(/^(v0=(?:..)*?)00/, "$1zz"),
  };

  expect(await judge({ headers: misspelt, body })).toEqual({
    ours: false,
    boltLambda: false,
    boltFunction: false,
    slackEdge: true,
  });
});

test("a timestamp of another spelling than the signed one is taken by Bolt, which makes a number of it first", async () => {
  const { headers, body } = signed(form);
  const respelt = { ...headers, "x-slack-request-timestamp": `${headers["x-slack-request-timestamp"]}.0` };

  expect(await judge({ headers: respelt, body })).toMatchObject({
    ours: false,
    boltLambda: true,
    boltFunction: true,
  });
});

function signatureWithZeroByte(): Delivery {
  for (let attempt = 0; ; attempt += 1) {
    const delivery = signed(Buffer.from(`text=${attempt}`));
    if (/^v0=(?:..)*00/.test(delivery.headers["x-slack-signature"]!)) return delivery;
  }
}
