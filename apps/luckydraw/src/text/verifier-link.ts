/** Links to the page that verifies a receipt. */
import type { Locale } from "./locale.ts";
import { type Line, type Piece, say } from "./piece.ts";
import { wordsOf } from "./words/words-of.ts";

/** A receipt in a longer link would crowd out the rest of the message. */
const LINK_CHARACTERS = 2_000;

/** The link as a piece, unless it is too long for a message. */
export function verifierLink(text: string, url: string | undefined): Piece | undefined {
  return url === undefined || url.length > LINK_CHARACTERS ? undefined : { kind: "link", url, text };
}

/** A message's last line, with the link behind it. */
export function closing(locale: Locale, footer: Line, url: string | undefined): Line {
  const link = verifierLink(wordsOf(locale).draw.buttons.verify, url);
  return link === undefined ? footer : say`${footer} · ${link}`;
}
