/** A receipt from a value that nobody vouches for. */
import type { Beacon } from "./beacon.ts";
import { checkedDraw, type Draw } from "./draw.ts";
import { DrawError } from "./draw-error.ts";
import type { Receipt, ReceiptContext } from "./receipt.ts";
import type { Result, Struck } from "./result.ts";
import { malformed, readArray, readHex, readMembers, readPositiveInteger, readText } from "./shape.ts";

const SLACK_TIMESTAMP = /^[0-9]{1,12}\.[0-9]{6}$/;

/**
 * A receipt from a value that nobody vouches for, such as parsed JSON: exactly the members of the protocol, each of
 * its shape. Whether it is true is `verifyReceipt`'s to say. The answer is a copy.
 *
 * @throws DrawError as `parseDraw`, and `struck-not-ranked`, `struck-not-allowed`; `path` says where.
 * @example
 * ```ts
 * import { DrawError, parseReceipt } from "@luckydraw/draw-core";
 *
 * try {
 *   parseReceipt(JSON.parse('{"__proto__":{"draw":{}}}'));
 * } catch (error) {
 *   console.assert(error instanceof DrawError && error.code === "unknown-member");
 * }
 * ```
 */
export function parseReceipt(value: unknown): Receipt {
  const members = readMembers(
    value,
    "receipt",
    ["draw", "commitment", "beacon", "ranking", "struck", "result"],
    ["context"],
  );
  const draw = checkedDraw(members.draw as Draw);
  const ranking = readIds(members.ranking, "receipt.ranking", draw.entries.length);
  const receipt: Receipt = {
    draw,
    commitment: readHex(members.commitment, "receipt.commitment", 32),
    beacon: readBeacon(members.beacon),
    ranking,
    struck: readStruck(members.struck, draw, ranking),
    result: readResult(members.result, draw),
  };
  return Object.hasOwn(members, "context") ? { ...receipt, context: readContext(members.context) } : receipt;
}

function readIds(value: unknown, path: string, most: number): string[] {
  return readArray(value, path, most).map((id, index) => readText(id, `${path}[${index}]`));
}

function readBeacon(value: unknown): Beacon {
  const members = readMembers(value, "receipt.beacon", ["round", "signature", "randomness"]);
  return {
    round: readPositiveInteger(members.round, "receipt.beacon.round"),
    signature: readHex(members.signature, "receipt.beacon.signature", 48),
    randomness: readHex(members.randomness, "receipt.beacon.randomness", 32),
  };
}

function readStruck(value: unknown, draw: Draw, ranking: readonly string[]): Struck[] {
  const unstruck = new Set(ranking);
  const struck = readArray(value, "receipt.struck", ranking.length).map((element, index) => {
    const path = `receipt.struck[${index}]`;
    const members = readMembers(element, path, ["id", "reason"]);
    const id = readText(members.id, `${path}.id`);
    // An id that is struck twice is not there any more the second time.
    if (!unstruck.delete(id)) throw new DrawError("struck-not-ranked", { path: `${path}.id` });
    return { id, reason: readText(members.reason, `${path}.reason`) };
  });
  if (draw.method !== "pick" && struck.length > 0) {
    throw new DrawError("struck-not-allowed", { path: "receipt.struck" });
  }
  return struck;
}

function readResult(value: unknown, draw: Draw): Result {
  const path = "receipt.result";
  const most = draw.entries.length;
  if (draw.method !== "teams") return readIds(value, path, most);
  return readArray(value, path, most).map((team, index) => readIds(team, `${path}[${index}]`, most));
}

function readContext(value: unknown): ReceiptContext {
  const path = "receipt.context";
  const texts = ["prize", "channel", "organiser", "committedAt", "revealedAt"] as const;
  const members = readMembers(value, path, [], ["number", ...texts]);
  const context: Record<string, string | number> = {};
  for (const name of texts) {
    if (Object.hasOwn(members, name)) context[name] = readText(members[name], `${path}.${name}`);
  }
  if (Object.hasOwn(members, "number")) {
    context["number"] = readPositiveInteger(members.number, `${path}.number`);
  }
  for (const name of ["committedAt", "revealedAt"] as const) {
    if (Object.hasOwn(context, name) && !SLACK_TIMESTAMP.test(String(context[name])))
      malformed(`${path}.${name}`);
  }
  return context;
}
