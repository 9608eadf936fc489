/** What stands on a website for a picture: HTML, Markdown, or the address alone. */

/** A picture for the web. */
export interface Tagged {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt?: string | undefined;
  readonly link?: string | undefined;
}

/** The ways to copy it. */
export const formats = ["html", "markdown", "url"] as const;
export type Format = (typeof formats)[number];

/** Where a link may go. Others run something. */
const linkSchemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

const writers: Readonly<Record<Format, (tagged: Tagged) => string>> = {
  html,
  markdown,
  url: ({ url }) => url,
};

/** The picture in a format. */
export function written(tagged: Tagged, format: Format): string {
  return writers[format](tagged);
}

/** A link as a browser reads it, or `undefined` for what is none or goes elsewhere than to a page or a mailbox. */
export function safeLink(typed: string): string | undefined {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  return url !== undefined && linkSchemes.has(url.protocol) ? url.href : undefined;
}

function html({ url, width, height, alt = "", link }: Tagged): string {
  const image = `<img src="${escaped(url)}" width="${width}" height="${height}" alt="${escaped(alt)}">`;
  return link === undefined ? image : `<a href="${escaped(link)}">${image}</a>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

function markdown({ url, alt = "", link }: Tagged): string {
  const image = `![${alt.replace(/[\\[\]`*_<>!&]/g, "\\$&")}](${inParentheses(url)})`;
  return link === undefined ? image : `[${image}](${inParentheses(link)})`;
}

/** In Markdown a parenthesis, a space or an angle bracket would end the address. */
function inParentheses(url: string): string {
  return url.replace(
    /[()<>\s\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
