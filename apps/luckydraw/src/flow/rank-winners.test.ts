import { createHash } from "node:crypto";
import { createDraw, type Draw, QUICKNET, rank, winnersOf } from "@luckydraw/draw-core";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outcome } from "../draw/draw-record.ts";
import type { Account, Directory } from "../slack/slack.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { rankWinners } from "./rank-winners.ts";

const signature = "ab".repeat(48);
const randomness = createHash("sha256").update(Buffer.from(signature, "hex")).digest("hex");
const beacon = { round: 5, signature, randomness };

function drawOf(size: number, count: number): Draw {
  const entries = Array.from({ length: size }, (_, index) => [`U${index}`, 1] as const);
  return createDraw({
    chain: QUICKNET.hash,
    round: 5,
    nonce: "0".repeat(32),
    method: "pick",
    count,
    entries,
  });
}

/** A directory where some may not win and lookups fail now and then. */
function directoryOf(states: (id: string) => Account["state"], fails: () => boolean = () => false) {
  const asked: string[] = [];
  const account = async (id: string): Promise<Account> => {
    asked.push(id);
    if (fails()) throw new SlackFault("unreachable");
    return { id, state: states(id), isAdmin: false };
  };
  return { asked, directory: { account } as unknown as Directory };
}

test("looks up only those whose rank is reached", async () => {
  const draw = drawOf(1_000, 3);
  const { asked, directory } = directoryOf(() => "person");

  const { outcome, isComplete } = await rankWinners(
    { draw, beacon, entryKind: "people", wanted: 5, isTimeUp: () => false },
    directory,
  );

  expect(isComplete).toBe(true);
  expect(outcome).toEqual({ beacon, rankedCount: 5, struck: [] });
  expect(asked).toEqual(rank(draw, beacon, 5));
});

test("strikes bots and deactivated accounts with their reason, and the next ranks step up", async () => {
  const draw = drawOf(20, 2);
  const [first, second, third] = rank(draw, beacon, 3);
  const { directory } = directoryOf((id) => (id === first ? "bot" : id === third ? "deactivated" : "person"));

  const { outcome } = await rankWinners(
    { draw, beacon, entryKind: "people", wanted: 2, isTimeUp: () => false },
    directory,
  );

  expect(outcome.struck).toEqual([
    { id: first, reason: "bot" },
    { id: third, reason: "deactivated" },
  ]);
  expect(winnersOf(rank(draw, beacon, outcome.rankedCount), outcome.struck, 2)).toEqual([
    second,
    rank(draw, beacon, 4)[3],
  ]);
});

test("asks nobody about options", async () => {
  const { asked, directory } = directoryOf(() => "bot");

  const { outcome } = await rankWinners(
    { draw: drawOf(5, 2), beacon, entryKind: "options", wanted: 3, isTimeUp: () => false },
    directory,
  );

  expect([outcome.rankedCount, outcome.struck, asked]).toEqual([3, [], []]);
});

test("ends at the last entry when nobody may win", async () => {
  const { directory } = directoryOf(() => "bot");

  const { outcome, isComplete } = await rankWinners(
    { draw: drawOf(5, 2), beacon, entryKind: "people", wanted: 2, isTimeUp: () => false },
    directory,
  );

  expect([isComplete, outcome.rankedCount, outcome.struck.length]).toEqual([true, 5, 5]);
});

test("however often lookups fail or time runs out, the end is the same, and a failure strikes nobody", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.constantFrom<Account["state"]>("person", "bot", "deactivated", "not-found", "stranger"), {
        minLength: 60,
        maxLength: 60,
      }),
      fc.infiniteStream(fc.boolean()),
      fc.integer({ min: 1, max: 8 }),
      async (size, states, failures, wanted) => {
        const draw = drawOf(size, Math.min(size, wanted));
        const stateOf = (id: string): Account["state"] => states[Number(id.slice(1))]!;
        const smooth = await rankWinners(
          { draw, beacon, entryKind: "people", wanted, isTimeUp: () => false },
          directoryOf(stateOf).directory,
        );
        const { directory } = directoryOf(stateOf, () => failures.next().value);

        let progress: Outcome | undefined;
        for (let run = 0; ; run += 1) {
          const isTimeUp = (): boolean => run % 3 === 0;
          const { outcome, isComplete } = await rankWinners(
            { draw, beacon, entryKind: "people", wanted, progress, isTimeUp },
            directory,
          );
          progress = outcome;
          if (isComplete) break;
          if (run > 2_000) throw new Error("no progress");
        }

        expect(progress).toEqual(smooth.outcome);
        expect(progress?.struck.every(({ id }) => stateOf(id) !== "person")).toBe(true);
      },
    ),
  );
});
