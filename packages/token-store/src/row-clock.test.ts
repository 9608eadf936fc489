import { describe, expect, test } from "vitest";
import type { InstallationRow } from "./ports.ts";
import { createRowClock } from "./row-clock.ts";

const row = (changes: Partial<InstallationRow>): InstallationRow => ({
  partition: "A0LUCKY/team/T0NORTH",
  sort: "installation",
  version: "one",
  registeredAtMs: 0,
  updatedAtMs: 0,
  facts: {},
  ...changes,
});
const at = (nowMs: number, refreshAheadSeconds: number | undefined = 60) =>
  createRowClock({ now: () => nowMs, refreshAheadSeconds });
const ending = row({ tokenExpiresAtSeconds: 100 });

describe("a row's tokens", () => {
  test.each([
    [39_999, false, true],
    [40_000, true, true],
    [99_999, true, true],
    [100_000, true, false],
  ])("at %i ms are due: %s, alive: %s", (nowMs, isDue, isAlive) => {
    const clock = at(nowMs);

    expect([clock.isDue(ending), clock.isAlive(ending)]).toEqual([isDue, isAlive]);
  });

  test("without an end are never due and always alive", () => {
    const clock = at(Number.MAX_SAFE_INTEGER);

    expect([clock.isDue(row({})), clock.isAlive(row({})), clock.freshUntilMs(row({}))]).toEqual([
      false,
      true,
      Number.POSITIVE_INFINITY,
    ]);
  });

  test("are never due where nobody refreshes", () => {
    const clock = createRowClock({ now: () => 99_999, refreshAheadSeconds: undefined });

    expect([clock.isDue(ending), clock.freshUntilMs(ending)]).toEqual([false, 100_000]);
  });

  test.each([
    [5_000, 4_999, true],
    [5_000, 5_000, false],
    [undefined, 1, false],
  ])("claimed until %o are claimed at %i ms: %s", (claimedUntilMs, nowMs, isClaimed) => {
    expect(at(nowMs).isClaimed(row(claimedUntilMs === undefined ? {} : { claimedUntilMs }))).toBe(isClaimed);
  });

  test.each([
    [0, ending, 40_000],
    [50_000, ending, 0],
    [50_000, { ...ending, claimedUntilMs: 55_000 }, 55_000],
    [99_000, { ...ending, claimedUntilMs: 105_000 }, 100_000],
  ])("at %i ms are fresh until they are due or somebody may try again", (nowMs, opened, freshUntilMs) => {
    expect(at(nowMs).freshUntilMs(opened)).toBe(freshUntilMs);
  });
});
