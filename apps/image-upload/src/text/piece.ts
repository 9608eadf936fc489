/** What a sentence is made of. Strings are text and nothing else, wherever they come from: only the other pieces do something. */

/** A part of a sentence. */
export type Piece =
  | string
  | { readonly kind: "user" | "channel"; readonly id: string }
  | { readonly kind: "bold" | "code"; readonly text: string }
  | { readonly kind: "link"; readonly url: string; readonly text: string }
  /** Everyone sees it in their own time zone; `format` in Slack's date tokens. */
  | {
      readonly kind: "time";
      readonly seconds: number;
      readonly format: "{time_secs}" | "{date_short_pretty} {time}";
    };

/** A sentence or more on one line. */
export type Line = readonly Piece[];

/** What may be put into a sentence. */
type Filling = Piece | Line | number;

/**
 * Makes a line of a template.
 *
 * @example
 * say`Only ${user("U012ABCDEF")} can do that.`;
 */
export function say(strings: TemplateStringsArray, ...fillings: readonly Filling[]): Line {
  const line: Piece[] = [];
  for (const [index, text] of strings.entries()) {
    if (text !== "") line.push(text);
    const filling = fillings[index];
    if (filling === undefined) continue;
    if (typeof filling === "number") line.push(String(filling));
    else if (Array.isArray(filling)) line.push(...(filling as Line));
    else line.push(filling as Piece);
  }
  return line;
}

/** A mention of a person. */
export function user(id: string): Piece {
  return { kind: "user", id };
}

/** A link to a channel. */
export function channel(id: string): Piece {
  return { kind: "channel", id };
}

/** Something to copy or to compare. */
export function code(text: string): Piece {
  return { kind: "code", text };
}

/** Something that stands out. */
export function bold(text: string): Piece {
  return { kind: "bold", text };
}

/** Lines with something between them. */
export function join(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [between, ...line]));
}
