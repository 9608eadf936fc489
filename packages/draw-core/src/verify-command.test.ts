import { expect, test } from "vitest";
import { drawInput, local } from "../test/draws.ts";
import { createDraw } from "./draw.ts";
import file from "./fixtures/draws.json" with { type: "json" };
import quicknet from "./fixtures/quicknet.json" with { type: "json" };
import { rank } from "./ranking.ts";
import { receiptOf } from "./receipt.ts";
import { verifyCommand } from "./verify-command.ts";

const genuine = file.vectors[0]?.receipt;
const beacon = local.beaconAt(7);
const draw = createDraw(
  drawInput(2, {
    count: 2,
    entries: [
      ["\u001b[31m\u202egnp\u0085", 1],
      ["b", 1],
    ],
  }),
);
const localReceipt = receiptOf({ draw, beacon, ranking: rank(draw, beacon) });

const files: Record<string, unknown> = {
  "genuine.json": genuine,
  "changed.json": { ...genuine, commitment: "0".repeat(64) },
  "local.json": localReceipt,
  "hostile.json": { ...localReceipt, result: [...localReceipt.result].reverse() },
  "info.json": local.handle("/info").json,
  "quicknet.json": quicknet.info,
  "bad-info.json": { ...quicknet.info, period: 1 },
  0: genuine,
};

function run(...args: string[]): { exitCode: number; text: string } {
  const readText = (path: string | 0): string => {
    if (path === "twice.json") return '{"draw":1,"draw":2}';
    if (!(path in files)) throw new Error(`ENOENT ${path}`);
    return JSON.stringify(files[path]);
  };
  return verifyCommand(args, { readText });
}

test("a genuine receipt exits 0 and shows each step", () => {
  const { exitCode, text } = run("genuine.json");

  expect(exitCode).toBe(0);
  expect(text.split("\n")).toEqual([
    "passed    form       The receipt and its draw are well formed",
    "passed    commitment The draw's hash is the commitment",
    "passed    round      The beacon's round is the draw's",
    "passed    signature  The beacon is signed by the chain",
    "passed    randomness The randomness is the signature's hash",
    "passed    ranking    The ranking is what the method gives",
    "passed    result     The result follows from ranking and struck entries",
    "skipped   time       The commitment was posted before the round's time",
    '          why: "no-timestamp"',
    "",
    "This draw is genuine.",
  ]);
});

test("a changed receipt exits 1 and says what differs", () => {
  const { exitCode, text } = run("changed.json");

  expect(exitCode).toBe(1);
  expect(text).toContain(
    [
      "failed    commitment The draw's hash is the commitment",
      '          why: "commitment-differs"',
      `          expected: "${genuine?.commitment}"`,
      `          found: "${"0".repeat(64)}"`,
    ].join("\n"),
  );
  expect(text).toMatch(/This receipt has been changed, or is none\.$/);
});

test("a receipt of a chain that is not known exits 2, and with the chain's description 0", () => {
  const unknown = run("local.json");
  const known = run("local.json", "--chain", "info.json");
  const other = run("genuine.json", "--chain=quicknet.json");

  expect([unknown.exitCode, known.exitCode, other.exitCode]).toEqual([2, 0, 0]);
  expect(unknown.text).toMatch(/Not decided: the chain of this draw is not known here\.$/);
});

test("standard input is read by its name", () => {
  expect(run("-").exitCode).toBe(0);
});

test("nothing in a receipt reaches the terminal as a control character", () => {
  const { exitCode, text } = run("hostile.json", "--chain", "info.json");

  expect(exitCode).toBe(1);
  expect(text).toContain("gnp");
  expect(text).toContain("\\u202e");
  expect(text).toContain("\\u0085");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what this test is about
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test.each([
  ["a file that is missing", ["none.json"], "Not checked: a file cannot be read"],
  ["a receipt that says a thing twice", ["twice.json"], "Not checked: json-duplicate-member"],
  [
    "a chain that is not what its hash says",
    ["genuine.json", "--chain", "bad-info.json"],
    "Not checked: chain-hash-differs",
  ],
  [
    "a chain file that is missing",
    ["genuine.json", "--chain", "none.json"],
    "Not checked: a file cannot be read",
  ],
])("%s exits 2", (_name, args, reason) => {
  const { exitCode, text } = run(...args);

  expect(exitCode).toBe(2);
  expect(text).toBe(`${reason}\nUsage: luckydraw-verify <receipt.json | -> [--chain <info.json>]`);
});

test.each([[[]], [["a", "b"]], [["--colour"]], [["genuine.json", "--chain"]]])(
  "arguments %j show the usage",
  (args) => {
    expect(run(...args)).toEqual({
      exitCode: 2,
      text: "Usage: luckydraw-verify <receipt.json | -> [--chain <info.json>]",
    });
  },
);
