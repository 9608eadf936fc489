/** Numbers and times as the page's language writes them. */
import type { Locale } from "../locale.ts";

/** What a `Date` can hold. */
const MOST_MS = 8.64e15;

/** A whole number with separators. */
export function numberText(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A moment in the reader's own time zone; a receipt can name one that no calendar has. */
export function timeText(locale: Locale, timeMs: number): string {
  if (!(Math.abs(timeMs) <= MOST_MS)) return `${timeMs / 1000} s`;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "long" }).format(timeMs);
}
