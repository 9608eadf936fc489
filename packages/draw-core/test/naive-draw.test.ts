import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, commitmentOf, createDraw, type Draw, rank, ranker, seedOf } from "../src/index.ts";
import { drawInput, unsignedBeacon } from "./draws.ts";
import { naiveCanonicalJson, naiveCommitment, naiveRanking, naiveSeed } from "./naive-draw.ts";

const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).map((text) => text.normalize());
const nonce = fc.stringMatching(/^[0-9a-f]{32}$/);
const weight = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 ** 42 }));

const pick: fc.Arbitrary<Draw> = fc
  .record({
    nonce,
    entries: fc.uniqueArray(fc.tuple(id, weight), {
      minLength: 1,
      maxLength: 40,
      selector: ([name]) => name,
    }),
    previous: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
    round: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  })
  .map((changes) => createDraw(drawInput(1, changes)));

test("text, commitment, seed and ranking are those of an implementation written straight from the page", () => {
  fc.assert(
    fc.property(pick, fc.string(), (draw, salt) => {
      const beacon = unsignedBeacon(draw.beacon.round, salt);

      expect(canonicalJson(draw)).toBe(naiveCanonicalJson(draw));
      expect(commitmentOf(draw)).toBe(naiveCommitment(draw).toString("hex"));
      expect(Buffer.from(seedOf(commitmentOf(draw), beacon.randomness))).toEqual(
        Buffer.from(naiveSeed(draw, beacon.randomness)),
      );
      expect(rank(draw, beacon)).toEqual(naiveRanking(draw, beacon.randomness));
    }),
    { numRuns: 300 },
  );
});

test.each([1, 2, 7, 8, 9, 64, 65, 4095, 4096, 4097, 5000])(
  "%i entries of one weight are ranked as by the page",
  (size) => {
    const draw = createDraw(drawInput(size, { method: "order", count: size }));
    const beacon = unsignedBeacon(7, `order of ${size}`);

    const ranking = rank(draw, beacon);

    expect(ranking).toEqual(naiveRanking(draw, beacon.randomness));
  },
);

test.each([2, 63, 64, 65, 130, 600])("%i weighted entries are ranked as by the page", (size) => {
  const entries = Array.from(
    { length: size },
    (_, index) => [`U${index}`, 1 + ((index * 7919) % 13)] as const,
  );
  const draw = createDraw(drawInput(size, { entries }));
  const beacon = unsignedBeacon(7, `weights of ${size}`);

  const ranking = rank(draw, beacon);

  expect(ranking).toEqual(naiveRanking(draw, beacon.randomness));
});

test("weights of which every 33rd word has to be read again are ranked as by the page", () => {
  // Just above 2^53 / 33: the last whole multiple below 2^53 leaves almost one more of them unused.
  const heavy = Math.floor(2 ** 53 / 33) + 1 - 300;
  const entries = [
    ["heavy", heavy],
    ...Array.from({ length: 300 }, (_, index) => [`U${index}`, 1] as const),
  ] as const;
  const rankings = Array.from({ length: 200 }, (_, salt) => {
    const draw = createDraw(drawInput(1, { entries }));
    const beacon = unsignedBeacon(7, String(salt));
    return { mine: rank(draw, beacon, 3), naive: naiveRanking(draw, beacon.randomness).slice(0, 3) };
  });

  expect(rankings.map(({ mine }) => mine)).toEqual(rankings.map(({ naive }) => naive));
});

test("any prefix of a ranking is the same however far it is read", () => {
  fc.assert(
    fc.property(pick, fc.nat(45), (draw, ranks) => {
      const beacon = unsignedBeacon(draw.beacon.round, "prefix");

      expect(rank(draw, beacon, ranks)).toEqual(rank(draw, beacon).slice(0, ranks));
    }),
  );
});

test("a ranking ends after the last entry, and stays ended", () => {
  for (const entries of [
    [
      ["a", 1],
      ["b", 1],
    ],
    [
      ["a", 1],
      ["b", 2],
    ],
  ] as const) {
    const source = ranker(createDraw(drawInput(2, { entries })), unsignedBeacon(7, "end"));

    const read = [source.next(), source.next(), source.next(), source.next()];

    expect(read.slice(0, 2).sort()).toEqual(["a", "b"]);
    expect(read.slice(2)).toEqual([undefined, undefined]);
  }
});
