import { expect, test } from "vitest";
import { STORE_MS, startTime } from "./time-left.ts";

const start = 1_790_000_000_000;

/** Whether a wait of at most 4 s ends at once, so long after the request began. */
async function endsAtOnce(laterMs: number, reserveMs: number): Promise<boolean> {
  let nowMs = start;
  const time = startTime(() => nowMs);
  nowMs += laterMs;
  const signal = time.upTo(4_000, reserveMs);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return signal.aborted;
}

test.each([
  [0, STORE_MS, false],
  [5_500, STORE_MS, false],
  [6_500, STORE_MS, true],
  [6_500, 0, false],
  [9_000, 0, true],
  [60_000, 0, true],
])("%i ms later, with %i ms kept back, a wait ends at once: %s", async (laterMs, reserveMs, isOver) => {
  expect(await endsAtOnce(laterMs, reserveMs)).toBe(isOver);
});
