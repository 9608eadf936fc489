/** The commitment: SHA-256 of the draw's canonical JSON (RFC 8785). */

import { bytesToHex } from "@noble/hashes/utils.js";
import { sha256 } from "#crypto";
import { checkedDraw, type Draw, type Entry } from "./draw.ts";

// Entries turned to text at once: enough to be quick, few enough that a million never stand in memory a second time.
const BLOCK_ENTRIES = 1024;

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON writes these otherwise, and nothing else
const ESCAPED = /["\\\u0000-\u001f]/;

const commitments = new WeakMap<Draw, string>();

/**
 * The commitment of a draw: 64 hex characters, to be posted before the round's time.
 *
 * @throws DrawError as `parseDraw`, when the draw did not come from this package and is not well formed.
 * @example
 * ```ts
 * import { canonicalJson, commitmentOf, createDraw, QUICKNET } from "@luckydraw/draw-core";
 * import { createHash } from "node:crypto";
 *
 * const draw = createDraw({
 *   chain: QUICKNET.hash, round: 1000, nonce: "1509bb0a9bf13331ca118783593942a4",
 *   method: "order", count: 2, entries: [["tea", 1], ["coffee", 1]],
 * });
 * console.assert(commitmentOf(draw) === createHash("sha256").update(canonicalJson(draw)).digest("hex"));
 * ```
 */
export function commitmentOf(draw: Draw): string {
  const checked = checkedDraw(draw);
  const known = commitments.get(checked);
  if (known !== undefined) return known;
  const commitment = bytesToHex(sha256(canonicalParts(checked)));
  commitments.set(checked, commitment);
  return commitment;
}

/**
 * The draw as RFC 8785 canonical JSON: what the commitment is the hash of, in UTF-8.
 *
 * @throws DrawError as `parseDraw`, when the draw did not come from this package and is not well formed.
 * @example
 * ```ts
 * import { canonicalJson, createDraw, QUICKNET } from "@luckydraw/draw-core";
 *
 * const draw = createDraw({
 *   chain: QUICKNET.hash, round: 1000, nonce: "1509bb0a9bf13331ca118783593942a4",
 *   method: "pick", count: 1, entries: [["tea", 1], ["coffee", 2]],
 * });
 * console.assert(canonicalJson(draw).includes('"count":1,"entries":[["tea",1],["coffee",2]],"method":"pick"'));
 * ```
 */
export function canonicalJson(draw: Draw): string {
  return [...canonicalParts(checkedDraw(draw))].join("");
}

// Members stand in the order of their names. For well-formed strings JSON.stringify writes what RFC 8785 asks for; a
// checked draw holds no others.
function* canonicalParts(draw: Draw): Generator<string> {
  const { beacon, count, entries, method, nonce, previous, protocol } = draw;
  yield `{"beacon":{"chain":"${beacon.chain}","round":${beacon.round}},"count":${count},"entries":[`;
  for (let start = 0; start < entries.length; start += BLOCK_ENTRIES) yield blockText(entries, start);
  yield `],"method":"${method}","nonce":"${nonce}","previous":${JSON.stringify(previous)},"protocol":"${protocol}"}`;
}

function blockText(entries: readonly Entry[], start: number): string {
  const end = Math.min(start + BLOCK_ENTRIES, entries.length);
  let text = "";
  for (let index = start; index < end; index += 1) {
    const [id, weight] = entries[index] as Entry;
    // Most ids need no escape, and quotes around them are written sooner than the serializer is called.
    const quoted = ESCAPED.test(id) ? JSON.stringify(id) : `"${id}"`;
    text += `${index === 0 ? "[" : ",["}${quoted},${weight}]`;
  }
  return text;
}
