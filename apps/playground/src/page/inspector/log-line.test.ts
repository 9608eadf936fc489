import { expect, test } from "vitest";
import { readableLine } from "./log-line.ts";

const head = '{"level":"INFO","timestamp":"2026-11-27T12:00:00.000Z","service":"luckydraw","requestId":"r"';

test.each([
  [
    "an event, with its members",
    `${head},"event":"draw.committed","coldStart":true,"draw":12,"job":"ab12"}`,
    "draw.committed coldStart=true draw=12 job=ab12",
  ],
  ["a request's outcome", `${head},"outcome":"handed-over","AckDuration":18}`, "handed-over AckDuration=18"],
  [
    "the outcome of an event",
    `${head},"event":"draw.verified","outcome":"genuine"}`,
    "draw.verified outcome=genuine",
  ],
  ["JSON of others", '{"errorType":"TypeError"}', '{"errorType":"TypeError"}'],
  ["JSON that is no object", '["event"]', '["event"]'],
  ["text", "Debugger attached.", "Debugger attached."],
])("%s", (_, text, shown) => {
  expect(readableLine({ text, stream: "stdout" })).toEqual({ text: shown, isFault: false });
});

test("a fault is one by its level or its stream", () => {
  const error = `${head.replace("INFO", "ERROR")},"outcome":"fault"}`;

  expect(readableLine({ text: error, stream: "stdout" })).toEqual({ text: "fault", isFault: true });
  expect(readableLine({ text: "oops", stream: "stderr" }).isFault).toBe(true);
});
