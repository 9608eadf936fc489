import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import file from "./fixtures/draws.json" with { type: "json" };
import {
  canonicalJson,
  commitmentOf,
  parseDraw,
  parseReceipt,
  rank,
  resultOf,
  seedOf,
  verifyReceipt,
} from "./index.ts";

test.each(file.vectors)(
  "$name: commitment, seed, ranking, result and verdict are the published ones",
  (vector) => {
    const { receipt } = vector;

    const draw = parseDraw(receipt.draw);

    // The vector of a thousand entries leaves its canonical text out.
    expect(canonicalJson(draw)).toBe(vector.canonicalJson ?? canonicalJson(draw));
    expect(createHash("sha256").update(canonicalJson(draw)).digest("hex")).toBe(receipt.commitment);
    expect(commitmentOf(draw)).toBe(receipt.commitment);
    expect(Buffer.from(seedOf(receipt.commitment, receipt.beacon.randomness)).toString("hex")).toBe(
      vector.seed,
    );
    expect(rank(draw, receipt.beacon, receipt.ranking.length)).toEqual(receipt.ranking);
    expect(resultOf(draw, receipt.ranking, receipt.struck)).toEqual(receipt.result);
    expect(parseReceipt(receipt)).toEqual(receipt);
    expect(verifyReceipt(receipt)).toMatchObject({ outcome: "genuine" });
  },
);
