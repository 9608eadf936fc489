/** Reads what a person typed behind `/luckydraw`. */
import { excerpt } from "./clean-text.ts";
import { exampleFor } from "./example.ts";
import { type Fault, fault, isFault } from "./fault.ts";
import { keywordOf } from "./keyword.ts";
import { limits } from "./limits.ts";
import { isListed } from "./look-ahead.ts";
import { readNumber } from "./number-word.ts";
import type { Problem } from "./problem.ts";
import { readDraw } from "./read-draw.ts";
import { checkCount } from "./read-keyword.ts";
import type { Request } from "./request.ts";
import type { Token } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** A request, or what was wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a command's text as Slack sends it: users, groups and channels linked, `&amp;` `&lt;` `&gt;` escaped.
 *
 * Never throws; time and memory grow with the text's length, whatever is typed. Whether there are enough entries, only who
 * knows the channel can say.
 *
 * @example
 * parseCommand("3"); // three of this channel's members
 * parseCommand("2 <@U012ABCDEF> <@U061F7AUR> except <@W012A3CDE>");
 * parseCommand('1 ramen*2, "bibim bap" prize "Lunch" quietly');
 * parseCommand("ramen, pizza"); // no number: one of them
 * parseCommand("halp"); // { ok: false, problem: { code: "not-understood", said: "halp", nearest: "help", example: "help" } }
 */
export function parseCommand(text: string): Parsed {
  const request = read(text);
  if (!isFault(request)) return { ok: true, request };
  const example = exampleFor(request, text, (candidate) => !isFault(read(candidate)));
  return { ok: false, problem: { ...request.problem, example } };
}

function read(text: string): Request | Fault {
  if (text.length > limits.textCharacters)
    return fault({ code: "text-too-long", limit: limits.textCharacters });
  const tokens = tokenize(text);
  if (tokens.every(({ kind }) => kind === "separator")) {
    const comma = tokens.some((token) => token.kind === "separator" && token.comma);
    return comma ? fault({ code: "not-understood", said: excerpt(text) }) : { kind: "form" };
  }
  const first = tokens[0];
  const keyword = first?.kind === "word" && !isListed(tokens, 0) ? keywordOf(first.text) : undefined;
  if (keyword === "help") return { kind: "help" };
  return keyword === "verify" ? readVerify(tokens) : readDraw(tokens);
}

/** `verify 12` and `verify #12`. */
function readVerify([, number, more]: readonly Token[]): Request | Fault {
  const said = number?.kind === "word" ? number.text : "";
  const reading = readNumber(said.replace(/^[#＃]/, ""));
  if (reading.kind === "none") return fault({ code: "number-missing", keyword: "verify" });
  if (more?.kind === "word") return fault({ code: "not-understood", said: excerpt(more.text) });
  const drawNumber = checkCount(reading, said, { counted: "draw", min: 1, max: Number.MAX_SAFE_INTEGER });
  return typeof drawNumber === "number" ? { kind: "verify", drawNumber } : drawNumber;
}
