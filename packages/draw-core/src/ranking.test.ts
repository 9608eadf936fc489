import { expect, test } from "vitest";
import { drawInput, local, unsignedBeacon } from "../test/draws.ts";
import { createDraw } from "./draw.ts";
import { DrawError } from "./draw-error.ts";
import { rank, ranker } from "./ranking.ts";

const draw = createDraw(drawInput(5));

test("a beacon of another round ranks nothing", () => {
  const act = (): unknown => ranker(draw, unsignedBeacon(8, ""));

  expect(act).toThrow(new DrawError("beacon-wrong-round", { path: "beacon.round" }));
});

test("randomness that is not the signature's hash ranks nothing", () => {
  const beacon = { ...local.beaconAt(7), randomness: local.beaconAt(8).randomness };

  expect(() => rank(draw, beacon)).toThrow(new DrawError("beacon-invalid", { path: "beacon.randomness" }));
});

test("a signature that is none ranks nothing", () => {
  const beacon = { ...local.beaconAt(7), signature: "none" };

  expect(() => rank(draw, beacon)).toThrow(new DrawError("malformed", { path: "beacon.signature" }));
});

test("a draw that was not made here is checked first", () => {
  const act = (): unknown => rank({ ...draw, count: 6 }, local.beaconAt(7));

  expect(act).toThrow(new DrawError("count-out-of-range", { path: "draw.count" }));
});

test("weights that are alike but not 1 are weights: the page ranks them by tickets", () => {
  const entries = Array.from({ length: 50 }, (_, index) => [`U${index}`, 2] as const);
  const beacon = local.beaconAt(7);

  const ranking = rank(createDraw(drawInput(1, { entries })), beacon);

  expect([...ranking].sort()).toEqual(entries.map(([id]) => id).sort());
});

test("asks for no rank, one, all, or more than there are", () => {
  const beacon = local.beaconAt(7);

  expect([0, 1, 5, 6].map((ranks) => rank(draw, beacon, ranks).length)).toEqual([0, 1, 5, 5]);
  expect(rank(draw, beacon).length).toBe(5);
});
