/** Which addresses a message may link to. */

const schemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * The address if a click on it can only navigate, else `undefined`: scripts, data and relative addresses are refused.
 *
 * @param href An address from a message.
 */
export function safeHref(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return schemes.has(url.protocol) ? url.href : undefined;
}
