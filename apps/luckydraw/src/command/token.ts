/** The pieces of a command's text. */

interface Place {
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before it. */
  readonly glued: boolean;
}

/** What Slack linked when the command was sent. */
export type Mention = Place & { readonly kind: "user" | "group" | "channel"; readonly id: string };

/** Something in quotation marks; `raw` has the marks as well. */
export type Quoted = Place & { readonly kind: "quoted"; readonly text: string; readonly raw: string };

/** Something without white space, commas or links in it. */
export type Word = Place & { readonly kind: "word"; readonly text: string };

/** A comma or a line break. */
export type Separator = Place & { readonly kind: "separator"; readonly comma: boolean };

/** A piece of a command's text. Texts are decoded and clean. */
export type Token =
  | Mention
  | Quoted
  | Word
  | Separator
  /** `<!channel>` and its like. */
  | (Place & { readonly kind: "broadcast"; readonly text: string })
  /** A double quote or bracket that nothing closes. */
  | (Place & { readonly kind: "quote-open"; readonly text: string });

/** Whether a token is a person, a group or a channel. */
export function isMention(token: Token | undefined): token is Mention {
  return token?.kind === "user" || token?.kind === "group" || token?.kind === "channel";
}
