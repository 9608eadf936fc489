import { expect, test } from "vitest";
import { createDraw, MAX_ENTRIES, rank, receiptOf, verifyReceipt } from "../src/index.ts";
import { drawInput, local } from "./draws.ts";

const beacon = local.beaconAt(7);
// Seconds on an idle machine, more where others work too.
const TIMEOUT_MS = 60_000;
const options = { chains: [local.chain] };

test(
  "2^20 entries are committed to, ranked in full and checked",
  () => {
    const entries = Array.from({ length: MAX_ENTRIES }, (_, index) => [`U${index}`, 1] as const);
    const draw = createDraw(drawInput(1, { entries, method: "order", count: MAX_ENTRIES }));

    const receipt = receiptOf({ draw, beacon, ranking: rank(draw, beacon) });

    expect(new Set(receipt.ranking).size).toBe(MAX_ENTRIES);
    expect(verifyReceipt(receipt, options).outcome).toBe("genuine");
  },
  TIMEOUT_MS,
);

test(
  "2^20 weights that add up to 2^48 are ranked by exact sums",
  () => {
    const entries = Array.from({ length: MAX_ENTRIES }, (_, index) => [`U${index}`, 2 ** 28] as const);
    const draw = createDraw(drawInput(1, { entries, count: 3 }));

    const receipt = receiptOf({ draw, beacon, ranking: rank(draw, beacon, 1_000) });

    expect(new Set(receipt.ranking).size).toBe(1_000);
    expect(verifyReceipt(receipt, options).outcome).toBe("genuine");
  },
  TIMEOUT_MS,
);
