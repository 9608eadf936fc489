/** Receipts for the tests, and their links as the app makes them. */
import { deflateRawSync } from "node:zlib";
import { createDraw, QUICKNET, type Receipt, rank, receiptOf } from "@luckydraw/draw-core";

const beacon = {
  round: 123,
  signature:
    "b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482e26cd02df835d3546d23c4b13e0dfc92",
  randomness: "fb8f7bc29bf24db51871ec8c79f3a1e4bd0557bc0dfcee9ed1d924e69d1c60dc",
};

/** A genuine receipt of quicknet's round 123, of people by number. */
export function genuineReceipt(size = 8, method: "pick" | "order" | "teams" = "pick"): Receipt {
  const draw = createDraw({
    chain: QUICKNET.hash,
    round: beacon.round,
    nonce: "3b1f4c86a90d4e5fb2c7d8e91a2b3c4d",
    method,
    count: method === "order" ? size : 2,
    entries: Array.from({ length: size }, (_, index) => [`U${index}PERSON`, 1] as const),
  });
  const ranks = method === "pick" ? 3 : size;
  const ranking = rank(draw, beacon, ranks);
  return receiptOf({
    draw,
    beacon,
    ranking,
    struck: method === "pick" ? [{ id: ranking[0] as string, reason: "bot" }] : [],
    context: { number: 7, channel: "C1", organiser: "U9", prize: "a cake", committedAt: "1692803720.000100" },
  });
}

/** The fragment of a receipt's link, made as the app makes it. */
export function fragmentOf(receipt: unknown): string {
  return deflateRawSync(JSON.stringify(receipt)).toString("base64url");
}
