/** Reads a stretch of a command's text: entities decoded, links as they read, backslashes where they mean something. */
import { isQuotationMark } from "./character.ts";
import type { Source } from "./source.ts";
import { endOfWrapper, readWrapper } from "./wrapper.ts";

/** Slack escapes these three and no others. */
const ENTITIES: readonly (readonly [entity: string, character: string])[] = [
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
];

/** What was read, and where it ended. */
export interface Stretch {
  readonly text: string;
  readonly end: number;
  /** `false`: the source ended first. */
  readonly stopped: boolean;
}

/** Says where a stretch ends. */
export type Stop = (character: string, at: number) => boolean;

/** What a place in the source stands for, and where the next one is. */
interface Piece {
  readonly text: string;
  readonly end: number;
}

/** Reads a word: all of it is what it is, but for entities. */
export function readWord(source: Source, start: number, stop: Stop): Stretch {
  return read(source, start, stop, readCharacter);
}

/** Reads a quotation: a backslash makes a quotation mark or a backslash plain text, and links read as Slack shows them. */
export function readQuotation(source: Source, start: number, stop: Stop): Stretch {
  return read(source, start, stop, (from, at) => {
    return readEscape(from, at) ?? readLink(from, at) ?? readCharacter(from, at);
  });
}

/** Decodes `&amp;`, `&lt;` and `&gt;`, each once. */
export function decodeEntities(text: string): string {
  return readWord(text, 0, () => false).text;
}

function read(
  source: Source,
  start: number,
  stop: Stop,
  readPiece: (source: Source, at: number) => Piece,
): Stretch {
  let text = "";
  let at = start;
  while (at < source.length) {
    if (stop(source.slice(at, at + 1), at)) return { text, end: at, stopped: true };
    const piece = readPiece(source, at);
    text += piece.text;
    at = piece.end;
  }
  return { text, end: at, stopped: false };
}

function readCharacter(source: Source, at: number): Piece {
  const character = source.slice(at, at + 1);
  if (character !== "&") return { text: character, end: at + 1 };
  const ahead = source.slice(at, at + 5);
  const entity = ENTITIES.find(([written]) => ahead.startsWith(written));
  return entity === undefined
    ? { text: character, end: at + 1 }
    : { text: entity[1], end: at + entity[0].length };
}

function readEscape(source: Source, at: number): Piece | undefined {
  if (source.charCodeAt(at) !== 0x5c) return undefined;
  const next = source.slice(at + 1, at + 2);
  return next === "\\" || isQuotationMark(next) ? { text: next, end: at + 2 } : undefined;
}

function readLink(source: Source, at: number): Piece | undefined {
  if (source.charCodeAt(at) !== 0x3c) return undefined;
  const end = endOfWrapper(source, at);
  if (end === undefined) return undefined;
  return { text: decodeEntities(readWrapper(source.slice(at + 1, end)).text), end: end + 1 };
}
