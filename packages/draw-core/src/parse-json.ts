/** JSON text in which no object says a thing twice. */
import { DrawError } from "./draw-error.ts";

/**
 * Parses JSON and refuses objects that name a member twice: parsers disagree on which one counts, and a reader may
 * see the other.
 *
 * @throws DrawError `json-malformed`, `json-duplicate-member`.
 * @example
 * ```ts
 * import { DrawError, parseJson } from "@luckydraw/draw-core";
 *
 * try {
 *   parseJson('{"count":1,"count":2}');
 * } catch (error) {
 *   console.assert(error instanceof DrawError && error.code === "json-duplicate-member");
 * }
 * ```
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which names people.
    throw new DrawError("json-malformed");
  }
  if (countColons(text) !== countMembers(value)) throw new DrawError("json-duplicate-member");
  return value;
}

// Outside strings, valid JSON has one colon for each member that is written.
function countColons(text: string): number {
  let colons = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') quoted = !quoted;
    else if (quoted && character === "\\") index += 1;
    else if (!quoted && character === ":") colons += 1;
  }
  return colons;
}

// With a list of its own instead of recursion, so that depth costs no stack.
function countMembers(value: unknown): number {
  const open: unknown[] = [value];
  let members = 0;
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    const values: unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (!Array.isArray(next)) members += values.length;
    for (const inner of values) open.push(inner);
  }
  return members;
}
