import fc from "fast-check";
import { expect, test } from "vitest";
import { drawInput } from "../test/draws.ts";
import { createDraw, type Draw, MAX_ENTRIES, MAX_WEIGHT_SUM, parseDraw } from "./draw.ts";
import { DrawError } from "./draw-error.ts";

/** The code and path of what is thrown; fails when nothing is. */
function refusalOf(act: () => unknown): readonly [string, string | undefined] {
  try {
    act();
  } catch (error) {
    if (error instanceof DrawError) return [error.code, error.path];
    throw error;
  }
  throw new Error("nothing was refused");
}

/** A well-formed draw as parsed JSON, with what is to be different. */
function json(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...JSON.parse(JSON.stringify(createDraw(drawInput(3)))), ...changes };
}

test("makes exactly the members of the protocol, frozen all the way down", () => {
  const input = drawInput(2, { previous: "ab".repeat(32), method: "teams", count: 2 });

  const draw = createDraw(input);

  expect(draw).toEqual({
    protocol: "luckydraw/1",
    beacon: { chain: input.chain, round: 7 },
    nonce: input.nonce,
    method: "teams",
    count: 2,
    entries: [
      ["U0", 1],
      ["U1", 1],
    ],
    previous: "ab".repeat(32),
  });
  const parts = [draw, draw.beacon, draw.entries, ...draw.entries];
  expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
});

test("a draw keeps what it was made of when its maker changes the list", () => {
  const entries: [string, number][] = [
    ["ann", 1],
    ["ben", 1],
  ];
  const draw = createDraw(drawInput(1, { entries }));

  entries.reverse();
  (entries[0] as [string, number])[0] = "eve";

  expect(draw.entries).toEqual([
    ["ann", 1],
    ["ben", 1],
  ]);
});

test.each([
  ["null", null, "draw"],
  ["a string", "draw", "draw"],
  ["an array", [], "draw"],
  ["no members", {}, "draw.protocol"],
  ["a missing nonce", json({ nonce: undefined }), "draw.nonce"],
  ["a nonce of 31 characters", json({ nonce: "a".repeat(31) }), "draw.nonce"],
  ["a nonce in upper case", json({ nonce: "A".repeat(32) }), "draw.nonce"],
  ["a nonce that only begins as hex", json({ nonce: `${"a".repeat(31)}\n` }), "draw.nonce"],
  ["a nonce that is an array", json({ nonce: Array(32).fill("a") }), "draw.nonce"],
  ["a beacon that is a list", json({ beacon: [] }), "draw.beacon"],
  ["a beacon without a round", json({ beacon: { chain: "a".repeat(64) } }), "draw.beacon.round"],
  ["a chain of 63 characters", json({ beacon: { chain: "a".repeat(63), round: 1 } }), "draw.beacon.chain"],
  ["round 0", json({ beacon: { chain: "a".repeat(64), round: 0 } }), "draw.beacon.round"],
  ["round -0", json({ beacon: { chain: "a".repeat(64), round: -0 } }), "draw.beacon.round"],
  ["round 1.5", json({ beacon: { chain: "a".repeat(64), round: 1.5 } }), "draw.beacon.round"],
  ["round 1e400", json({ beacon: { chain: "a".repeat(64), round: Infinity } }), "draw.beacon.round"],
  ["round 2^53", json({ beacon: { chain: "a".repeat(64), round: 2 ** 53 } }), "draw.beacon.round"],
  ["an unknown method", json({ method: "toss" }), "draw.method"],
  ["a method from the prototype", json({ method: "toString" }), "draw.method"],
  ["a count that is text", json({ count: "1" }), "draw.count"],
  ["count 0", json({ count: 0 }), "draw.count"],
  ["entries that are an object", json({ entries: { length: 1 } }), "draw.entries"],
  ["no entries", json({ entries: [] }), "draw.entries"],
  ["an entry that is text", json({ entries: ["a1"] }), "draw.entries[0]"],
  ["an entry without a weight", json({ entries: [["a", 1], ["b"]] }), "draw.entries[1]"],
  ["an entry of three", json({ entries: [["a", 1, 1]] }), "draw.entries[0]"],
  ["a hole for an entry", json({ entries: Array(1) }), "draw.entries[0]"],
  ["an id that is a number", json({ entries: [[1, 1]] }), "draw.entries[0][0]"],
  ["an empty id", json({ entries: [["", 1]] }), "draw.entries[0][0]"],
  ["an id with a lone surrogate", json({ entries: [["a\ud800", 1]] }), "draw.entries[0][0]"],
  ["a previous that is no hash", json({ previous: "none" }), "draw.previous"],
  ["a previous that is missing", json({ previous: undefined }), "draw.previous"],
])("refuses %s as malformed and says where", (_name, value, path) => {
  const refusal = refusalOf(() => parseDraw(value));

  expect(refusal).toEqual(["malformed", path]);
});

test.each([
  ["another protocol", json({ protocol: "luckydraw/2" }), "protocol-unknown", "draw.protocol"],
  ["one member too many", json({ extra: 1 }), "unknown-member", "draw"],
  [
    "a member too many in the beacon",
    json({ beacon: { chain: "", round: 1, x: 1 } }),
    "unknown-member",
    "draw.beacon",
  ],
  ["__proto__ as a member", JSON.parse('{"__proto__":{"nonce":1}}'), "unknown-member", "draw"],
  ["more winners than entries", json({ count: 4 }), "count-out-of-range", "draw.count"],
  ["an order of fewer than all", json({ method: "order", count: 2 }), "count-out-of-range", "draw.count"],
  ["an order of more than all", json({ method: "order", count: 4 }), "count-out-of-range", "draw.count"],
  ["one team", json({ method: "teams", count: 1 }), "count-out-of-range", "draw.count"],
  ["more teams than entries", json({ method: "teams", count: 4 }), "count-out-of-range", "draw.count"],
  [
    "an id that is not in NFC",
    json({ entries: [["e\u0301", 1]] }),
    "id-not-normalised",
    "draw.entries[0][0]",
  ],
  [
    "an id twice",
    json({
      entries: [
        ["a", 1],
        ["b", 1],
        ["a", 2],
      ],
    }),
    "id-duplicate",
    "draw.entries[2][0]",
  ],
  ["weight 0", json({ entries: [["a", 0]] }), "weight-out-of-range", "draw.entries[0][1]"],
  ["weight -0", json({ entries: [["a", -0]] }), "weight-out-of-range", "draw.entries[0][1]"],
  ["weight 1.5", json({ entries: [["a", 1.5]] }), "weight-out-of-range", "draw.entries[0][1]"],
  ["weight NaN", json({ entries: [["a", Number.NaN]] }), "weight-out-of-range", "draw.entries[0][1]"],
  ["a weight that is text", json({ entries: [["a", "1"]] }), "weight-out-of-range", "draw.entries[0][1]"],
  [
    "a weight in an order",
    json({ method: "order", entries: [["a", 2]] }),
    "weight-not-allowed",
    "draw.entries[0][1]",
  ],
  [
    "a weight in teams",
    json({ method: "teams", entries: [["a", 2]] }),
    "weight-not-allowed",
    "draw.entries[0][1]",
  ],
  [
    "weights of more than 2^48",
    json({
      entries: [
        ["a", 2 ** 48],
        ["b", 1],
      ],
    }),
    "weight-sum-too-large",
    "draw.entries[1][1]",
  ],
])("refuses %s", (_name, value, code, path) => {
  const refusal = refusalOf(() => parseDraw(value));

  expect(refusal).toEqual([code, path]);
});

test("a member that is inherited is none", () => {
  const refusal = refusalOf(() => parseDraw(Object.create(json())));

  expect(refusal).toEqual(["malformed", "draw.protocol"]);
});

test("takes counts and weights at their limits", () => {
  const { count, method } = createDraw(drawInput(3, { method: "teams", count: 3 }));
  const one = createDraw(drawInput(1, { count: 1, entries: [["a", MAX_WEIGHT_SUM]] }));

  expect([count, method, one.entries[0]?.[1]]).toEqual([3, "teams", 2 ** 48]);
  expect(MAX_ENTRIES).toBe(2 ** 20);
});

test("the length of a list is looked at before its entries", () => {
  const most = refusalOf(() => parseDraw(json({ entries: Array(2 ** 20) })));
  const more = refusalOf(() => parseDraw(json({ entries: Array(2 ** 20 + 1) })));

  expect(most).toEqual(["malformed", "draw.entries[0]"]);
  expect(more).toEqual(["too-many-entries", "draw.entries"]);
});

test("a message names a place and never what stands there", () => {
  const secret = "UVERYSECRET";
  const values = [
    json({ [secret]: 1 }),
    json({ nonce: secret }),
    json({
      entries: [
        [secret, 1],
        [secret, 1],
      ],
    }),
    json({ entries: [[`${secret}e\u0301`, 1]] }),
  ];

  for (const value of values) {
    expect(() => parseDraw(value)).toThrow(DrawError);
    expect(() => parseDraw(value)).not.toThrow(secret);
  }
});

test("any value at all is a draw or refused with this package's own error", () => {
  const value = fc.oneof(
    fc.anything(),
    fc
      .tuple(fc.constantFrom(...Object.keys(json())), fc.anything())
      .map(([name, inner]) => json({ [name]: inner })),
  );
  fc.assert(
    fc.property(value, (given) => {
      let draw: Draw | undefined;
      try {
        draw = parseDraw(given);
      } catch (error) {
        expect(error).toBeInstanceOf(DrawError);
      }
      if (draw !== undefined) expect(draw).toEqual(given);
    }),
    { numRuns: 2_000 },
  );
});
