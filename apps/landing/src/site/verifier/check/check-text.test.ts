import { createDraw, QUICKNET, type Receipt, rank, receiptOf, type StepName } from "@luckydraw/draw-core";
import { expect, test } from "vitest";
import { example } from "../example/cheats.ts";
import { checkText } from "./check-text.ts";
import type { Report, ReportValue } from "./report.ts";

const { draw, beacon, context } = example;
const [first, second, ...others] = draw.entries;

function reportOf(receipt: unknown): Report {
  const answer = checkText(JSON.stringify(receipt));
  if (answer.kind !== "report") throw new Error(`refused: ${answer.reason}`);
  return answer;
}

function valuesOf(report: Report, name: StepName): readonly ReportValue[] {
  return report.steps.find(({ step }) => step === name)?.values ?? [];
}

function flip(hex: string): string {
  return hex.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
}

test("a genuine receipt passes every step and is summed up", () => {
  const report = reportOf(example);

  expect(report.outcome).toBe("genuine");
  expect(report.decisive).toBeUndefined();
  expect(report.steps.map(({ outcome }) => outcome)).toEqual(Array(8).fill("passed"));
  expect(report.draw).toMatchObject({
    method: "pick",
    count: 2,
    result: { shown: ["김민준", "Dana Diaz"], total: 2 },
    struck: { shown: [{ id: "Raffle Bot", reason: "bot" }], total: 1 },
    commitment: example.commitment,
    round: 1000,
    roundTimeMs: 1_692_806_364_000,
    context: { prize: "Coffee voucher", number: 12 },
  });
});

test.each<[string, StepName, Partial<Receipt> | object]>([
  ["an entry", "commitment", { draw: { ...draw, entries: [...draw.entries, ["A Friend", 1]] } }],
  ["the order of the list", "commitment", { draw: { ...draw, entries: [second, first, ...others] } }],
  ["a weight", "commitment", { draw: { ...draw, entries: [[first?.[0], 9], second, ...others] } }],
  ["the nonce", "commitment", { draw: { ...draw, nonce: flip(draw.nonce) } }],
  ["the count", "commitment", { draw: { ...draw, count: 1 } }],
  ["the method", "commitment", { draw: { ...draw, method: "order", count: 12 }, struck: [] }],
  ["the draw before", "commitment", { draw: { ...draw, previous: "0".repeat(64) } }],
  ["the draw's round", "commitment", { draw: { ...draw, beacon: { ...draw.beacon, round: 1001 } } }],
  [
    "the draw's chain",
    "commitment",
    { draw: { ...draw, beacon: { ...draw.beacon, chain: "a".repeat(64) } } },
  ],
  ["the commitment", "commitment", { commitment: flip(example.commitment) }],
  ["the beacon's round", "round", { beacon: { ...beacon, round: 1001 } }],
  ["the signature", "signature", { beacon: { ...beacon, signature: flip(beacon.signature) } }],
  ["the random value", "randomness", { beacon: { ...beacon, randomness: flip(beacon.randomness) } }],
  ["the ranking", "ranking", { ranking: ["Raffle Bot", "Dana Diaz", "김민준"] }],
  ["the length of the ranking", "result", { ranking: ["Raffle Bot", "김민준"] }],
  ["who was left out", "result", { struck: [] }],
  ["the result", "result", { result: ["Ann Archer", "Dana Diaz"] }],
  ["the time", "time", { context: { ...context, committedAt: "1692806364.000000" } }],
])("when %s was tampered with, the verdict hangs on the step %s", (_what, step, changes) => {
  const report = reportOf({ ...example, ...changes });

  expect(report.outcome).toBe("changed");
  expect(report.decisive).toMatchObject({ step, outcome: "failed" });
});

test("a result that was written by hand stands beside the computed one", () => {
  const report = reportOf({ ...example, result: ["Ann Archer", "Dana Diaz"] });

  expect(valuesOf(report, "result")).toEqual([
    { label: "computed", text: '["김민준","Dana Diaz"]' },
    { label: "inReceipt", text: '["Ann Archer","Dana Diaz"]' },
  ]);
});

test("a chain that nobody here knows leaves the draw undecided, its time unknown", () => {
  const chain = "ab".repeat(32);
  const other = createDraw({
    chain,
    round: 1000,
    nonce: draw.nonce,
    method: "pick",
    count: 1,
    entries: draw.entries,
  });
  const report = reportOf(receiptOf({ draw: other, beacon, ranking: rank(other, beacon, 1) }));

  expect(report.outcome).toBe("undecided");
  expect(report.decisive).toMatchObject({ step: "signature", code: "chain-unknown" });
  expect(report.draw?.roundTimeMs).toBeUndefined();
});

test("what is not well formed is no receipt, and the place is named", () => {
  const report = reportOf({ ...example, commitment: "none" });

  expect(report.outcome).toBe("not-a-receipt");
  expect(report.draw).toBeUndefined();
  expect(valuesOf(report, "form")).toEqual([{ label: "place", text: "receipt.commitment" }]);
});

test.each([
  ["prose", "hello", "not-json"],
  ["a cut receipt", JSON.stringify(example).slice(0, -1), "not-json"],
  ["a member twice", JSON.stringify(example).replace("{", '{"commitment":"0",'), "says-twice"],
])("%s is refused", (_what, text, reason) => {
  expect(checkText(text)).toEqual({ kind: "refused", reason });
});

test("a prototype in a receipt changes nothing and is told", () => {
  const answer = checkText(JSON.stringify(example).replace("{", '{"__proto__":{"owned":1},'));

  expect(answer).toMatchObject({ outcome: "not-a-receipt", decisive: { code: "unknown-member" } });
  expect(Reflect.get({}, "owned")).toBeUndefined();
});

test("of a long list only the beginning is shown, and how long it is", () => {
  const large = createDraw({
    chain: QUICKNET.hash,
    round: beacon.round,
    nonce: draw.nonce,
    method: "order",
    count: 5_000,
    entries: Array.from({ length: 5_000 }, (_, index) => [`U${index}`, 1] as const),
  });
  const report = reportOf(receiptOf({ draw: large, beacon, ranking: rank(large, beacon) }));

  expect(report.draw?.entries.shown).toHaveLength(100);
  expect(report.draw?.entries.total).toBe(5_000);
  expect(report.draw?.result).toMatchObject({ total: 5_000 });
  expect(valuesOf(report, "commitment").map(({ label }) => label)).toEqual(["computed", "inReceipt"]);
});

test("the commands print what the check computed", async () => {
  const { execFileSync } = await import("node:child_process");
  const run = (name: StepName) => {
    const command = valuesOf(reportOf(example), name).find(({ label }) => label === "command");
    if (command === undefined || !("text" in command)) throw new Error("no command");
    return execFileSync("bash", ["-c", command.text], { encoding: "utf8" });
  };
  const seed = valuesOf(reportOf(example), "ranking").find(({ label }) => label === "seed");

  expect(run("commitment")).toContain(example.commitment);
  expect(run("randomness")).toContain(beacon.randomness);
  expect(run("ranking")).toContain(seed !== undefined && "text" in seed ? seed.text : "no seed");
});

test("names with quotes are safe in the command, and invisible ones make none", () => {
  const withName = (name: string) =>
    valuesOf(
      reportOf({ ...example, draw: { ...draw, entries: [[name, 1], second, ...others] } }),
      "commitment",
    );

  expect(withName("'; echo owned #")).toContainEqual({
    label: "command",
    text: expect.stringContaining(`'\\''; echo owned #`),
  });
  expect(withName("a\u202eb").map(({ label }) => label)).toEqual(["computed", "inReceipt"]);
});
