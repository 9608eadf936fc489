import { expect, test } from "vitest";
import { drawInput, local } from "../test/draws.ts";
import { commitmentOf } from "./commitment.ts";
import { createDraw } from "./draw.ts";
import { DrawError } from "./draw-error.ts";
import { parseReceipt } from "./parse-receipt.ts";
import { rank } from "./ranking.ts";
import { type Receipt, receiptOf } from "./receipt.ts";

const beacon = local.beaconAt(7);
const draw = createDraw(drawInput(5, { count: 2 }));
const ranking = rank(draw, beacon, 3);
const [first, second, third] = ranking as [string, string, string];
const receipt = receiptOf({ draw, beacon, ranking, struck: [{ id: first, reason: "bot" }] });

/** The receipt as parsed JSON, with what is to be different. */
function json(changes: Record<string, unknown>): Record<string, unknown> {
  return { ...JSON.parse(JSON.stringify(receipt)), ...changes };
}

test("adds the commitment and the winners", () => {
  expect(receipt).toEqual({
    draw,
    commitment: commitmentOf(draw),
    beacon,
    ranking,
    struck: [{ id: first, reason: "bot" }],
    result: [second, third],
  });
});

test("strikes nobody when nothing is said of it, and keeps the context", () => {
  const context = {
    prize: "a cake",
    number: 3,
    committedAt: "1700000012.000100",
    revealedAt: "1700000019.5",
  };
  const withContext = { ...context, revealedAt: "1700000019.500000", channel: "C1", organiser: "U9" };

  const made = receiptOf({ draw, beacon, ranking, context: withContext });

  expect(made.struck).toEqual([]);
  expect(made.context).toEqual(withContext);
  expect(Object.hasOwn(receipt, "context")).toBe(false);
  expect(() => receiptOf({ draw, beacon, ranking, context })).toThrow(DrawError);
});

test("refuses a ranking that gives too few winners though entries are left", () => {
  const struck = [{ id: first, reason: "bot" }];
  const refusal = new DrawError("ranking-too-short", { path: "receipt.ranking" });

  expect(() => receiptOf({ draw, beacon, ranking: ranking.slice(0, 2), struck })).toThrow(refusal);
  expect(() => receiptOf({ draw, beacon, ranking: ranking.slice(0, 1) })).toThrow(refusal);
});

test("refuses an order or teams that leave somebody out", () => {
  const refusal = new DrawError("ranking-too-short", { path: "receipt.ranking" });

  for (const method of ["order", "teams"] as const) {
    const all = createDraw(drawInput(5, { method, count: 5 }));
    expect(() => receiptOf({ draw: all, beacon, ranking: rank(all, beacon, 4) })).toThrow(refusal);
    expect(receiptOf({ draw: all, beacon, ranking: rank(all, beacon) }).ranking.length).toBe(5);
  }
});

test("may end with fewer winners when everybody has been looked at", () => {
  const all = rank(draw, beacon);
  const struck = all.slice(1).map((id) => ({ id, reason: "left" }));

  const made = receiptOf({ draw, beacon, ranking: all, struck });

  expect(made.result).toEqual([all[0]]);
});

test("a parsed receipt is what was written", () => {
  expect(parseReceipt(JSON.parse(JSON.stringify(receipt)))).toEqual(receipt);
});

test("a parsed receipt is a copy", () => {
  const source = json({}) as unknown as { -readonly [Name in keyof Receipt]: Receipt[Name] };
  const parsed = parseReceipt(source);

  source.commitment = "0".repeat(64);
  (source.ranking as string[]).pop();

  expect(parsed).toEqual(receipt);
});

test.each([
  ["nothing", undefined, "malformed", "receipt"],
  ["a list", [receipt], "malformed", "receipt"],
  ["a member too many", json({ note: "" }), "unknown-member", "receipt"],
  ["a draw that is text", json({ draw: "draw" }), "malformed", "draw"],
  [
    "a draw of another protocol",
    json({ draw: { ...draw, protocol: "" } }),
    "protocol-unknown",
    "draw.protocol",
  ],
  ["a commitment that is short", json({ commitment: "00" }), "malformed", "receipt.commitment"],
  [
    "a beacon without randomness",
    json({ beacon: { round: 1, signature: "" } }),
    "malformed",
    "receipt.beacon.randomness",
  ],
  ["round 0", json({ beacon: { ...beacon, round: 0 } }), "malformed", "receipt.beacon.round"],
  [
    "a signature of 47 bytes",
    json({ beacon: { ...beacon, signature: "00" } }),
    "malformed",
    "receipt.beacon.signature",
  ],
  [
    "short randomness",
    json({ beacon: { ...beacon, randomness: "00" } }),
    "malformed",
    "receipt.beacon.randomness",
  ],
  ["a beacon with more", json({ beacon: { ...beacon, time: 1 } }), "unknown-member", "receipt.beacon"],
  ["a ranking that is text", json({ ranking: "U1" }), "malformed", "receipt.ranking"],
  [
    "a ranking longer than the entries",
    json({ ranking: Array(6).fill("U1") }),
    "malformed",
    "receipt.ranking",
  ],
  ["a hole in the ranking", json({ ranking: Array(2) }), "malformed", "receipt.ranking[0]"],
  ["a number in the ranking", json({ ranking: ["U1", 2] }), "malformed", "receipt.ranking[1]"],
  ["struck that is no list", json({ struck: {} }), "malformed", "receipt.struck"],
  [
    "more struck than ranked",
    json({ struck: Array(4).fill({ id: first, reason: "" }) }),
    "malformed",
    "receipt.struck",
  ],
  [
    "struck that was not ranked",
    json({ struck: [{ id: "U", reason: "" }] }),
    "struck-not-ranked",
    "receipt.struck[0].id",
  ],
  [
    "struck twice",
    json({
      struck: [
        { id: first, reason: "a" },
        { id: first, reason: "b" },
      ],
    }),
    "struck-not-ranked",
    "receipt.struck[1].id",
  ],
  ["struck without a reason", json({ struck: [{ id: first }] }), "malformed", "receipt.struck[0].reason"],
  [
    "struck for a number",
    json({ struck: [{ id: first, reason: 1 }] }),
    "malformed",
    "receipt.struck[0].reason",
  ],
  ["struck by a number", json({ struck: [{ id: 1, reason: "" }] }), "malformed", "receipt.struck[0].id"],
  [
    "struck with more",
    json({ struck: [{ id: first, reason: "", x: 1 }] }),
    "unknown-member",
    "receipt.struck[0]",
  ],
  ["a result that is text", json({ result: "U1" }), "malformed", "receipt.result"],
  ["a result of teams for a pick", json({ result: [["U1"]] }), "malformed", "receipt.result[0]"],
  ["a result longer than the entries", json({ result: Array(6).fill("U1") }), "malformed", "receipt.result"],
  ["a context that is text", json({ context: "" }), "malformed", "receipt.context"],
  ["a context of nothing", json({ context: undefined }), "malformed", "receipt.context"],
  ["a context with more", json({ context: { winner: "U1" } }), "unknown-member", "receipt.context"],
  ["a prize that is a number", json({ context: { prize: 1 } }), "malformed", "receipt.context.prize"],
  [
    "a prize with a lone surrogate",
    json({ context: { prize: "\udc00" } }),
    "malformed",
    "receipt.context.prize",
  ],
  ["a channel that is a number", json({ context: { channel: 1 } }), "malformed", "receipt.context.channel"],
  [
    "an organiser that is a number",
    json({ context: { organiser: 1 } }),
    "malformed",
    "receipt.context.organiser",
  ],
  ["draw number 0", json({ context: { number: 0 } }), "malformed", "receipt.context.number"],
  ["a time in words", json({ context: { committedAt: "noon" } }), "malformed", "receipt.context.committedAt"],
  [
    "a time without a fraction",
    json({ context: { revealedAt: "1700000000" } }),
    "malformed",
    "receipt.context.revealedAt",
  ],
  [
    "a time with a line more",
    json({ context: { revealedAt: "1.000000\n2" } }),
    "malformed",
    "receipt.context.revealedAt",
  ],
  [
    "a time below zero",
    json({ context: { committedAt: "-1.000000" } }),
    "malformed",
    "receipt.context.committedAt",
  ],
])("refuses %s", (_name, value, code, path) => {
  expect(() => parseReceipt(value)).toThrow(expect.objectContaining({ name: "DrawError", code, path }));
});

test("an order and teams strike nobody", () => {
  for (const method of ["order", "teams"] as const) {
    const all = createDraw(drawInput(5, { method, count: 5 }));
    const whole = rank(all, beacon);
    const act = (): unknown =>
      receiptOf({ draw: all, beacon, ranking: whole, struck: [{ id: "U0", reason: "bot" }] });

    expect(act).toThrow(new DrawError("struck-not-allowed", { path: "receipt.struck" }));
  }
});

test("a result of teams is lists of ids", () => {
  const teams = createDraw(drawInput(5, { method: "teams", count: 2 }));
  const made = receiptOf({ draw: teams, beacon, ranking: rank(teams, beacon) });

  expect(parseReceipt(made).result).toEqual(made.result);
  expect(() => parseReceipt({ ...made, result: ["U0", "U1"] })).toThrow(
    new DrawError("malformed", { path: "receipt.result[0]" }),
  );
  expect(() => parseReceipt({ ...made, result: [["U0"], [1]] })).toThrow(
    new DrawError("malformed", { path: "receipt.result[1][0]" }),
  );
});
