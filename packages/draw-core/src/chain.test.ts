import fc from "fast-check";
import { expect, test } from "vitest";
import { firstRoundAtOrAfter, QUICKNET, roundAt, timeOfRound } from "./chain.ts";
import quicknet from "./fixtures/quicknet.json" with { type: "json" };

const genesisMs = QUICKNET.genesisTimeSeconds * 1000;

test.each(quicknet.beacons)("round $round of quicknet was published when drand says", ({ round, time }) => {
  expect(timeOfRound(QUICKNET, round)).toBe(time * 1000);
  expect(roundAt(QUICKNET, time * 1000)).toBe(round);
  expect(firstRoundAtOrAfter(QUICKNET, time * 1000)).toBe(round);
});

test("before genesis no round is published, and the first is the next", () => {
  const times = [0, genesisMs - 1];

  expect(times.map((time) => roundAt(QUICKNET, time))).toEqual([0, 0]);
  expect(times.map((time) => firstRoundAtOrAfter(QUICKNET, time))).toEqual([1, 1]);
  expect([roundAt(QUICKNET, genesisMs), firstRoundAtOrAfter(QUICKNET, genesisMs)]).toEqual([1, 1]);
});

test("a millisecond decides between two rounds", () => {
  const at = timeOfRound(QUICKNET, 1_000);

  expect([at - 1, at, at + 1].map((time) => roundAt(QUICKNET, time))).toEqual([999, 1_000, 1_000]);
  expect([at - 1, at, at + 1].map((time) => firstRoundAtOrAfter(QUICKNET, time))).toEqual([
    1_000, 1_000, 1_001,
  ]);
});

test("the latest round is published and the next is not, whatever the time", () => {
  fc.assert(
    fc.property(fc.integer({ min: genesisMs, max: genesisMs + 10 ** 12 }), (time) => {
      const latest = roundAt(QUICKNET, time);
      const first = firstRoundAtOrAfter(QUICKNET, time);

      expect(timeOfRound(QUICKNET, latest)).toBeLessThanOrEqual(time);
      expect(timeOfRound(QUICKNET, latest + 1)).toBeGreaterThan(time);
      expect(timeOfRound(QUICKNET, first)).toBeGreaterThanOrEqual(time);
      expect(first === 1 || timeOfRound(QUICKNET, first - 1) < time).toBe(true);
    }),
  );
});
