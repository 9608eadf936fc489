/** Reads what a person typed behind `/luckydraw`. */
import type { Problem } from "./problem.ts";
import type { Request } from "./request.ts";

/** A request, or what was wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a command's text as Slack sends it. Never throws; time and memory grow with the text's length. */
export function parseCommand(text: string): Parsed {
  if (text.trim() === "") {
    return { ok: true, request: { kind: "form" } };
  }
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) {
    return {
      ok: true,
      request: { kind: "draw", method: "pick", count, pool: [], except: [], reserves: 0, quietly: false },
    };
  }
  return { ok: false, problem: { code: "not-understood", said: text.slice(0, 40), example: "2" } };
}
