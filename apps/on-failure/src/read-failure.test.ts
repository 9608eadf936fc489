import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { command, invocationRecord, movedFromReveals, revealMessage, whom } from "../test/kit/failures.ts";
import { readFailure } from "./read-failure.ts";

const read = (body: unknown, attributes = {}) =>
  readFailure({ body: typeof body === "string" ? body : JSON.stringify(body), attributes });
const nobody = { origin: "unknown", whom: undefined };

test("a job that was tried often enough: the function, and who asked", () => {
  const { origin, whom: asker } = read(invocationRecord(command()));

  expect(origin).toBe("luckydraw");
  expect(asker).toMatchObject({ jobId: command().id, userId: "U0ANN0001", audience: "person" });
});

test.each([
  ["killed: no error of its own", { responsePayload: { errorType: "Runtime.ExitError" } }],
  ["too old: no response at all", { responseContext: undefined, responsePayload: undefined }],
  ["with a response that is no error", { responsePayload: "Task timed out" }],
])("a job whose function was %s, is the same", (_name, more) => {
  expect(read(invocationRecord(command(), more))).toEqual(read(invocationRecord(command())));
});

test("a message that its queue gave up on: the queue, and whom the message names", () => {
  expect(read(revealMessage(), movedFromReveals)).toEqual({
    origin: "luckydraw-reveals",
    whom,
  });
});

test("a message of a version without that is read, and tells nobody", () => {
  expect(read({ ...revealMessage(), tell: undefined }, movedFromReveals)).toEqual({
    ...nobody,
    origin: "luckydraw-reveals",
  });
});

describe("tells nobody of", () => {
  test.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
    ["a number without end", `1${"0".repeat(100_000)}`],
    ["lists a hundred thousand deep", "[".repeat(100_000) + "]".repeat(100_000)],
    ["a job that is in no record", JSON.stringify({ ...command(), version: 2 })],
    ["a record of no function", JSON.stringify({ ...invocationRecord(command()), requestContext: {} })],
    [
      "one that would change every object",
      `{"__proto__":${JSON.stringify(revealMessage())},"constructor":{"prototype":{}}}`,
    ],
    ["half a megabyte of text", JSON.stringify("x".repeat(500_000))],
  ])("%s", (_name, body) => {
    expect(read(body).whom).toBeUndefined();
    expect(Reflect.get({}, "tell")).toBeUndefined();
  });
});

test.each([
  "arn:aws:lambda:eu-west-1:123456789012:function:<!channel>",
  `arn:aws:lambda:eu-west-1:123456789012:function:${"x".repeat(81)}`,
  "",
  "ramen",
])("no text of somebody's becomes an origin: %s", (functionArn) => {
  const odd = invocationRecord(command(), { requestContext: { functionArn } });

  expect(read(odd).origin).toBe("unknown");
});

test("anything at all is read without an exception", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json()),
      (body) => readFailure({ body, attributes: {} }).origin === "unknown",
    ),
  );
});
