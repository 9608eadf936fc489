/** Text from people, made safe to compare, to show and to hash. */

/** Bidirectional controls could make a line read in another order than it is; the rest is never seen. */
const NEVER_SHOWN =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const GAPS = /[\s\u0000-\u001f\u007f-\u009f]+/g;
/** Characters that draw nothing: joiners, fillers, variation selectors, the blank Braille cell. */
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]+/gu;
const EXCERPT_CHARACTERS = 40;

/**
 * One line in NFC: gaps and control characters become single spaces, bidirectional controls go, halves of characters
 * become U+FFFD. Joiners stay: emoji and many scripts need them.
 *
 * @example
 * cleanText(" bibim\n\tbap\u202e "); // "bibim bap"
 */
export function cleanText(text: string): string {
  return text.replace(NEVER_SHOWN, "").toWellFormed().normalize("NFC").replace(GAPS, " ").trim();
}

/** What two texts that look alike have in common. Empty for a text of which nothing can be seen. */
export function visiblePart(text: string): string {
  return text.replace(INVISIBLE, "");
}

/**
 * The beginning of what somebody typed, for a sentence about it: clean, at most 40 UTF-16 units.
 *
 * @example
 * excerpt("ramen"); // "ramen"
 */
export function excerpt(text: string): string {
  // Cut first, so that only little is cleaned; a half character at the cut becomes U+FFFD and is dropped.
  const clean = cleanText(text.slice(0, EXCERPT_CHARACTERS * 4));
  if (clean.length <= EXCERPT_CHARACTERS) return clean;
  return `${clean
    .slice(0, EXCERPT_CHARACTERS - 1)
    .toWellFormed()
    .replace(/\ufffd$/u, "")}…`;
}
