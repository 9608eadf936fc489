/** What Slack's mrkdwn says, as a tree that holds text and never HTML. */

/** A piece of a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "bold" | "italic" | "strike"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly text: string }
  | { readonly kind: "user" | "channel" | "group"; readonly id: string; readonly label?: string }
  | { readonly kind: "broadcast"; readonly range: "here" | "channel" | "everyone" }
  | SlackDate;

/** `<!date^seconds^format^link|fallback>` */
export interface SlackDate {
  readonly kind: "date";
  readonly epochSeconds: number;
  readonly format: string;
  readonly href?: string;
  readonly fallback: string;
}

/** A run of lines, a quotation, or preformatted text. */
export type Part =
  | { readonly kind: "lines" | "quote"; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: "pre"; readonly text: string };
