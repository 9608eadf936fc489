import { bls12_381 } from "@noble/curves/bls12-381.js";
import { expect, test } from "vitest";
import { local } from "../test/draws.ts";
import { type Beacon, randomnessOf, verifyBeacon } from "./beacon.ts";
import { QUICKNET } from "./chain.ts";
import quicknet from "./fixtures/quicknet.json" with { type: "json" };

const { Fp } = bls12_381.fields;
const Point = bls12_381.G1.Point;
const published = quicknet.beacons[0] as Beacon;

/** The beacon with another signature, its randomness that signature's hash. */
function withSignature(signature: string, beacon: Beacon = published): Beacon {
  return { ...beacon, signature, randomness: randomnessOf(signature) };
}

/** 48 bytes: the flags in the upper three bits, then a number of 381 bits. */
function encode(flags: number, x: bigint): string {
  return ((BigInt(flags) << 381n) | x).toString(16).padStart(96, "0");
}

function numberIn(signature: string): bigint {
  return BigInt(`0x${signature}`) & ((1n << 381n) - 1n);
}

function isOnCurve(x: bigint): boolean {
  return Fp.pow(x ** 3n + 4n, (Fp.ORDER - 1n) / 2n) === 1n;
}

test.each(quicknet.beacons)("round $round of quicknet, as published, is genuine", (beacon) => {
  expect(verifyBeacon(QUICKNET, beacon)).toBe(true);
});

test("a beacon is for its round, its chain and its randomness only", () => {
  const other = quicknet.beacons[1] as Beacon;

  const verdicts = [
    verifyBeacon(QUICKNET, { ...published, round: 124 }),
    verifyBeacon(QUICKNET, { ...other, round: published.round }),
    verifyBeacon(local.chain, published),
    verifyBeacon(QUICKNET, { ...published, randomness: other.randomness }),
  ];

  expect(verdicts).toEqual([false, false, false, false]);
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 53, -(2 ** 64 - 123)])("round %f is no round", (round) => {
  expect(verifyBeacon(QUICKNET, { ...published, round })).toBe(false);
});

test("the other encoding of the same point, x + p, is refused", () => {
  const rounds = Array.from({ length: 40 }, (_, index) => local.beaconAt(index + 1));
  const small = rounds.find(({ signature }) => numberIn(signature) + Fp.ORDER < 1n << 381n) as Beacon;
  const flags = Number(BigInt(`0x${small.signature}`) >> 381n);

  const alias = encode(flags, numberIn(small.signature) + Fp.ORDER);

  expect(verifyBeacon(local.chain, small)).toBe(true);
  expect(Fp.create(numberIn(alias))).toBe(numberIn(small.signature));
  expect(verifyBeacon(local.chain, withSignature(alias, small))).toBe(false);
});

test("wrong flag bits are refused, each of them", () => {
  const x = numberIn(published.signature);
  const flags = Number(BigInt(`0x${published.signature}`) >> 381n);
  const others = [0, 1, 2, 3, 4, 5, 6, 7].filter((other) => other !== flags);

  const verdicts = others.map((other) => verifyBeacon(QUICKNET, withSignature(encode(other, x))));

  expect(encode(flags, x)).toBe(published.signature);
  expect(verdicts).toEqual(others.map(() => false));
});

test("infinity is refused, for a key at infinity as well", () => {
  const infinity = encode(0b110, 0n);
  const zeroKey = { ...QUICKNET, publicKey: `c0${"0".repeat(190)}` };

  expect(verifyBeacon(QUICKNET, withSignature(infinity))).toBe(false);
  expect(verifyBeacon(zeroKey, withSignature(infinity))).toBe(false);
  expect(verifyBeacon(zeroKey, published)).toBe(false);
});

test("a number that is no point of the curve is refused", () => {
  const x = [1n, 2n, 3n, 4n, 5n, 6n].find((candidate) => !isOnCurve(candidate)) as bigint;

  expect(() => Point.fromHex(encode(0b100, x))).toThrow();
  expect(verifyBeacon(QUICKNET, withSignature(encode(0b100, x)))).toBe(false);
});

/** A point of the curve that is not in the subgroup: the first of small x. */
function pointOutside(): InstanceType<typeof Point> {
  const points = [1n, 2n, 3n, 4n, 5n, 6n].filter(isOnCurve).map((x) => {
    return Point.fromAffine({ x, y: Fp.sqrt(x ** 3n + 4n) });
  });
  return points.find((point) => !point.isTorsionFree()) as InstanceType<typeof Point>;
}

/** The compressed encoding; the library writes none for points outside the subgroup. */
function encodePoint(point: InstanceType<typeof Point>): string {
  const { x, y } = point.toAffine();
  return encode(y > (Fp.ORDER - 1n) / 2n ? 0b101 : 0b100, x);
}

test("a point of the curve outside the subgroup is refused", () => {
  const outside = encodePoint(pointOutside());

  expect(outside).toMatch(/^[0-9a-f]{96}$/);
  expect(verifyBeacon(QUICKNET, withSignature(outside))).toBe(false);
});

test("a genuine signature plus a point that every pairing sends to one is refused", () => {
  const point = pointOutside();
  const cofactorPart = point.multiplyUnsafe(bls12_381.fields.Fr.ORDER - 1n).add(point);

  const genuine = Point.fromHex(published.signature);
  const moved = encodePoint(genuine.add(cofactorPart));

  expect(cofactorPart.is0()).toBe(false);
  expect(encodePoint(genuine)).toBe(published.signature);
  expect(verifyBeacon(QUICKNET, withSignature(moved))).toBe(false);
});

test.each([
  ["upper case", published.signature.toUpperCase()],
  ["47 bytes", published.signature.slice(2)],
  ["49 bytes", `${published.signature}00`],
  ["the uncompressed form", Point.fromHex(published.signature).toHex(false)],
  ["nothing", ""],
])("%s is refused", (_name, signature) => {
  expect(verifyBeacon(QUICKNET, withSignature(signature))).toBe(false);
});

test.each(["not hex", 5, null, undefined])(
  "a signature that is %o is refused without an error",
  (signature) => {
    const beacon = { ...published, signature } as unknown as Beacon;

    expect(verifyBeacon(QUICKNET, beacon)).toBe(false);
  },
);

test("a key that is no point makes every beacon false", () => {
  expect(verifyBeacon({ ...QUICKNET, publicKey: "00" }, published)).toBe(false);
});
