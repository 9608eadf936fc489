import { expect, test } from "vitest";
import { assumptions } from "./assumptions.ts";
import type { Call } from "./measure/calls.ts";
import type { MeasuredInvocation } from "./measure/measure-command.ts";
import { inPublic, usageOf } from "./usage-of-measured.ts";

const call = (
  service: Call["service"],
  operation: string,
  requestBytes: number,
  responseBytes = 0,
): Call => ({
  service,
  operation,
  requestBytes,
  responseBytes,
});
const invocation = (
  kind: MeasuredInvocation["kind"],
  cpuMs: number,
  calls: readonly Call[] = [],
): MeasuredInvocation => ({
  functionId: kind === "request" ? "dispatcher" : "luckydraw",
  kind,
  use: { cpuMs, wallMs: cpuMs + 100, peakBytes: 1, calls },
  logBytes: 500,
  logLines: 2,
});
const start = [
  call("dynamodb", "UpdateItem", 500),
  call("dynamodb", "GetItem", 100, 4_097),
  call("dynamodb", "PutItem", 1_025),
  call("slack", "chat.postMessage", 2_000),
  call("sqs", "SendMessage", 700),
];
const draw = (cpuMs: number, kms: readonly Call[] = []) => [
  invocation("request", cpuMs, kms),
  invocation("event", cpuMs, start),
  invocation("queue", cpuMs, [call("drand", "", 0), call("dynamodb", "PutItem", 900)]),
];
const sizes = new Map([
  ["dispatcher", 128],
  ["luckydraw", 256],
]);
const use = usageOf([draw(90, [call("kms", "Decrypt", 200)]), draw(10), draw(30), draw(20)], sizes);

test("the first draw is the cold one, the others' median the warm one", () => {
  expect(use.functions.map(({ step, memoryMegabytes }) => [step, memoryMegabytes])).toEqual([
    ["answer", 128],
    ["start", 256],
    ["reveal", 256],
  ]);
  expect(use.functions[1]).toMatchObject({
    warm: { cpuMs: 20, wallMs: 120 },
    cold: { cpuMs: 90, wallMs: 190 },
  });
});

test("units are begun kilobytes of a write and four kilobytes of a read", () => {
  expect(use).toMatchObject({ writeUnits: 1 + 2 + 1 + 1, readUnits: 2 });
});

test("Lambda fetches and removes what was sent", () => {
  expect(use.sqsRequests).toBe(3);
});

test("only new processes ask KMS, until every token is decrypted", () => {
  expect(use).toMatchObject({ coldKmsRequests: 1, kmsRequests: 0 });
  expect(inPublic(use, { bytes: 1_000, files: 10 })).toMatchObject({
    kmsRequests: 1,
    readUnits: 4,
    siteBytes: 50,
    siteRequests: 0.5,
  });
});

test("what goes to Slack and drand leaves AWS, with its headers", () => {
  expect(use.outBytes).toBe(2_000 + 2 * assumptions.requestOverheadBytes);
});

test("a kept draw is as large as what was written of it last", () => {
  expect(use.keptBytes).toBe(900);
});

test("a draw that was tried twice is no measure", () => {
  expect(() => usageOf([draw(1), [...draw(1), invocation("event", 1)]], sizes)).toThrow(
    "answer, start and reveal",
  );
});
