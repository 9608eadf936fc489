/** Rich text as Slack's codes, so that one place turns codes into names. */

/** A part of a block. */
export type Part = Readonly<Record<string, unknown>>;

/** The parts of a list, or none. */
export function parts(value: unknown): readonly Part[] {
  return Array.isArray(value) ? (value as readonly Part[]) : [];
}

/** The text of a text object, or of a string. */
export function textOf(value: unknown): string {
  if (typeof value === "string") {
    return value;
  }
  const inner = (value as Part | undefined)?.["text"];
  return typeof inner === "string" ? inner : "";
}

/** One element of a `rich_text` block. */
export function richText(element: Part): string {
  const inner = parts(element["elements"]);
  switch (element["type"]) {
    case "rich_text_list":
      return inner
        .map((item, index) => `${element["style"] === "ordered" ? `${index + 1}.` : "•"} ${richText(item)}\n`)
        .join("");
    case "rich_text_quote":
      return inner.map(inlineText).join("").replace(/^/gm, "> ");
    default:
      return inner.map(inlineText).join("");
  }
}

function inlineText(part: Part): string {
  switch (part["type"]) {
    case "user":
      return `<@${part["user_id"]}>`;
    case "channel":
      return `<#${part["channel_id"]}>`;
    case "usergroup":
      return `<!subteam^${part["usergroup_id"]}>`;
    case "broadcast":
      return `@${part["range"]}`;
    case "emoji":
      return `:${part["name"]}:`;
    case "link":
      return `<${part["url"]}|${textOf(part["text"])}>`;
    case "date":
      return textOf(part["fallback"]);
    default:
      // People's words in rich text are not codes: `<@U1>` here is what somebody typed.
      return textOf(part["text"]).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  }
}
