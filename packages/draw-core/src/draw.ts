/** What a draw is, and the one way in: whatever comes out of here is checked and frozen all the way down. */
import { DrawError } from "./draw-error.ts";
import { isNormalised } from "./normal-form.ts";
import { malformed, readHex, readMembers, readPositiveInteger, readText } from "./shape.ts";

/** `pick`: some win. `order`: all are put in order. `teams`: all are dealt into teams. */
export type DrawMethod = "pick" | "order" | "teams";

/** Who takes part, and with how many tickets. */
export type Entry = readonly [id: string, weight: number];

/** A draw of protocol `luckydraw/1`, fixed before the randomness exists. */
export interface Draw {
  readonly protocol: "luckydraw/1";
  /** The chain (hash, 64 hex) and the future round that decide. */
  readonly beacon: { readonly chain: string; readonly round: number };
  /** 32 lower-case hex characters, new for each draw. */
  readonly nonce: string;
  readonly method: DrawMethod;
  /** `pick`: winners. `order`: the number of entries. `teams`: teams. */
  readonly count: number;
  /** The order of the entries is part of the draw. */
  readonly entries: readonly Entry[];
  /** The commitment (64 hex) of the draw that this one redraws. */
  readonly previous: string | null;
}

/** What `createDraw` is given. */
export interface DrawInput {
  /** The chain's hash, 64 hex. */
  readonly chain: string;
  readonly round: number;
  /** 32 lower-case hex characters from a CSPRNG. */
  readonly nonce: string;
  readonly method: DrawMethod;
  readonly count: number;
  readonly entries: readonly Entry[];
  readonly previous?: string | null;
}

/** The most entries a draw can have: 2^20. */
export const MAX_ENTRIES: number = 2 ** 20;
/** The most that the weights of a draw can add up to: 2^48. */
export const MAX_WEIGHT_SUM: number = 2 ** 48;

// Only draws made here are in this map, and those are frozen: what is known of one stays true.
const totals = new WeakMap<Draw, number>();

/**
 * Makes a draw and checks it: ids are non-empty, unique and in NFC (others are refused, never changed), weights are
 * whole and at least 1, counts are in range.
 *
 * @throws DrawError as `parseDraw`.
 * @example
 * ```ts
 * import { commitmentOf, createDraw, QUICKNET } from "@luckydraw/draw-core";
 *
 * const draw = createDraw({
 *   chain: QUICKNET.hash,
 *   round: 123,
 *   nonce: "47eaa0992cb6916d86dc283cf0480ff9",
 *   method: "pick",
 *   count: 2,
 *   entries: [["U024BE7LH", 1], ["U0G9QF9C6", 1], ["W012A3CDE", 1], ["U2147483697", 1]],
 * });
 * console.assert(commitmentOf(draw).startsWith("681711e930d38873"));
 * ```
 */
export function createDraw(input: DrawInput): Draw {
  return parseDraw({
    protocol: "luckydraw/1",
    beacon: { chain: input.chain, round: input.round },
    nonce: input.nonce,
    method: input.method,
    count: input.count,
    entries: input.entries,
    previous: input.previous ?? null,
  });
}

/**
 * A draw from a value that nobody vouches for, such as parsed JSON. The answer is a frozen copy.
 *
 * @throws DrawError `malformed`, `unknown-member`, `protocol-unknown`, `too-many-entries`, `count-out-of-range`,
 *   `id-not-normalised`, `id-duplicate`, `weight-out-of-range`, `weight-not-allowed`, `weight-sum-too-large`; `path` says where.
 * @example
 * ```ts
 * import { DrawError, parseDraw } from "@luckydraw/draw-core";
 *
 * try {
 *   parseDraw(JSON.parse('{"protocol":"luckydraw/2"}'));
 * } catch (error) {
 *   console.assert(error instanceof DrawError && error.path === "draw.beacon");
 * }
 * ```
 */
export function parseDraw(value: unknown): Draw {
  const members = readMembers(value, "draw", [
    "protocol",
    "beacon",
    "nonce",
    "method",
    "count",
    "entries",
    "previous",
  ]);
  if (members.protocol !== "luckydraw/1") throw new DrawError("protocol-unknown", { path: "draw.protocol" });
  const beacon = readMembers(members.beacon, "draw.beacon", ["chain", "round"]);
  const method = readMethod(members.method);
  const { entries, total } = readEntries(members.entries, method);
  const draw: Draw = Object.freeze({
    protocol: "luckydraw/1",
    beacon: Object.freeze({
      chain: readHex(beacon.chain, "draw.beacon.chain", 32),
      round: readPositiveInteger(beacon.round, "draw.beacon.round"),
    }),
    nonce: readHex(members.nonce, "draw.nonce", 16),
    method,
    count: readCount(members.count, method, entries.length),
    entries,
    previous: members.previous === null ? null : readHex(members.previous, "draw.previous", 32),
  });
  totals.set(draw, total);
  return draw;
}

/** The same draw when it was made here, else a checked copy. */
export function checkedDraw(draw: Draw): Draw {
  return totals.has(draw) ? draw : parseDraw(draw);
}

/** The sum of the weights of a checked draw. */
export function totalWeightOf(draw: Draw): number {
  return totals.get(draw) as number;
}

function readMethod(value: unknown): DrawMethod {
  if (value !== "pick" && value !== "order" && value !== "teams") malformed("draw.method");
  return value as DrawMethod;
}

function readCount(value: unknown, method: DrawMethod, size: number): number {
  const count = readPositiveInteger(value, "draw.count");
  const least = { pick: 1, order: size, teams: 2 }[method];
  if (count < least || count > size) throw new DrawError("count-out-of-range", { path: "draw.count" });
  return count;
}

function readEntries(value: unknown, method: DrawMethod): { entries: readonly Entry[]; total: number } {
  if (!Array.isArray(value) || value.length === 0) malformed("draw.entries");
  const source = value as unknown[];
  if (source.length > MAX_ENTRIES) throw new DrawError("too-many-entries", { path: "draw.entries" });
  const entries: Entry[] = [];
  const ids = new Set<string>();
  let total = 0;
  for (let index = 0; index < source.length; index += 1) {
    const entry = readEntry(source[index], index, method);
    entries.push(entry);
    ids.add(entry[0]);
    if (ids.size !== entries.length)
      throw new DrawError("id-duplicate", { path: `draw.entries[${index}][0]` });
    total += entry[1];
    // Checked at each step: the running sum of safe integers then never leaves the exact range of a double.
    if (total > MAX_WEIGHT_SUM)
      throw new DrawError("weight-sum-too-large", { path: `draw.entries[${index}][1]` });
  }
  return { entries: Object.freeze(entries), total };
}

function readEntry(value: unknown, index: number, method: DrawMethod): Entry {
  const path = `draw.entries[${index}]`;
  if (!Array.isArray(value) || value.length !== 2) malformed(path);
  const pair = value as unknown[];
  const id = readText(pair[0], `${path}[0]`);
  if (id === "") malformed(`${path}[0]`);
  if (!isNormalised(id)) throw new DrawError("id-not-normalised", { path: `${path}[0]` });
  const weight = pair[1];
  if (!Number.isSafeInteger(weight) || (weight as number) < 1) {
    throw new DrawError("weight-out-of-range", { path: `${path}[1]` });
  }
  if (weight !== 1 && method !== "pick") throw new DrawError("weight-not-allowed", { path: `${path}[1]` });
  return Object.freeze([id, weight as number] as const);
}
