/** Numbers and lists as each language writes them. */
import type { Locale } from "./locale.ts";
import { join, type Line } from "./piece.ts";

/** Writes numbers and lists in one language. */
export interface Format {
  number(value: number): string;
  /** `a, b and c`. */
  list(lines: readonly Line[]): Line;
  /** `a, b, c`, for names in order. */
  names(lines: readonly Line[]): Line;
}

/** The format of a language. */
export function formatOf(locale: Locale): Format {
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    number: (value) => number.format(value),
    list: (lines) => weave(list, lines),
    names: (lines) => join(lines, locale === "ja" ? "、" : ", "),
  };
}

/** Lets `Intl` join placeholders, and puts the lines where they stand. */
function weave(list: Intl.ListFormat, lines: readonly Line[]): Line {
  const parts = list.formatToParts(lines.map((_, index) => String(index)));
  return parts.flatMap((part) =>
    part.type === "element" ? (lines[Number(part.value)] ?? []) : [part.value],
  );
}
