/** The other way round: the command that asks for a request. */
import { keywordOf } from "./keyword.ts";
import { escapeEntities } from "./read-options.ts";
import type { DrawRequest, Named, Request } from "./request.ts";

/** A word that reads as nothing but an option. Digits alone would be a number. */
const SIMPLE = /^(?=.*\p{L})[\p{L}\p{N}]+$/u;
/** A backslash makes these plain text inside quotation marks. */
const NEEDS_BACKSLASH = /[\\"“”„‟＂]/g;

/**
 * The canonical command for a request, in Slack's escaped form: `parseCommand` reads it as the same request.
 *
 * @example
 * describeRequest({ kind: "verify", drawNumber: 12 }); // "verify 12"
 */
export function describeRequest(request: Request): string {
  switch (request.kind) {
    case "form":
      return "";
    case "help":
      return "help";
    case "verify":
      return `verify ${request.drawNumber}`;
    case "draw":
      return describeDraw(request);
  }
}

function describeDraw({ method, count, pool, except, prize, reserves, quietly }: DrawRequest): string {
  const head = { pick: `${count}`, teams: `teams ${count}`, order: "order" }[method];
  const parts = [head];
  if (pool.length > 0) parts.push(describeList(pool));
  if (except.length > 0) parts.push("except", describeList(except));
  if (prize !== undefined) parts.push("prize", quote(prize));
  if (reserves > 0) parts.push(`reserve ${reserves}`);
  if (quietly) parts.push("quietly");
  return parts.join(" ");
}

function describeList(list: readonly Named[]): string {
  const isLoneOption = list.length === 1;
  return list
    .map((named) => describeNamed(named, isLoneOption))
    .join(list[0]?.kind === "option" ? ", " : " ");
}

function describeNamed(named: Named, alone: boolean): string {
  switch (named.kind) {
    case "user":
      return `<@${named.id}>${describeWeight(named.weight)}`;
    case "group":
      return `<!subteam^${named.id}>`;
    case "channel":
      return `<#${named.id}>`;
    case "option":
      return `${describeOption(named.text, alone)}${describeWeight(named.weight)}`;
  }
}

function describeOption(text: string, alone: boolean): string {
  // A word alone would be asked about: only commas or quotation marks make it an option.
  const isSimple = !alone && SIMPLE.test(text) && keywordOf(text) === undefined;
  return isSimple ? text : quote(text);
}

function describeWeight(weight: number): string {
  return weight === 1 ? "" : `*${weight}`;
}

function quote(text: string): string {
  return `"${escapeEntities(text.replace(NEEDS_BACKSLASH, "\\$&"))}"`;
}
