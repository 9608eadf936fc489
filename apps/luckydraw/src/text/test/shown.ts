/** How a message reads, for people who review what the app says. */
import type { Message } from "../message.ts";

type Node = { readonly [name: string]: unknown };

/** A message as text: its fallback, then its blocks, then its file. */
export function shown({ text, blocks, file }: Message): string {
  const lines = [`(${text.replaceAll("\n", " / ")})`, ...blocks.map(shownBlock)];
  if (file !== undefined) lines.push(`[file ${file.filename}: ${file.title}]`, file.content.trimEnd());
  return lines.join("\n");
}

/** A block as text. */
export function shownBlock(shownOne: object): string {
  const block = shownOne as Node;
  switch (block["type"]) {
    case "header":
      return `# ${textOf(block["text"])}`;
    case "rich_text":
      return nodes(block["elements"])
        .flatMap((section) => nodes(section["elements"]).map(showElement))
        .join("");
    case "context":
      return nodes(block["elements"])
        .map((element) => `- ${textOf(element)}`)
        .join("\n");
    case "actions":
      return nodes(block["elements"]).map(showControl).join(" ");
    case "section":
      return `${textOf(block["text"])} ${showControl(block["accessory"] as Node)}`;
    case "divider":
      return "---";
    default:
      return String(block["type"]);
  }
}

function showElement(element: Node): string {
  switch (element["type"]) {
    case "user":
      return `@${element["user_id"]}`;
    case "channel":
      return `#${element["channel_id"]}`;
    case "date":
      return `{${element["format"]}}`;
    case "link":
      return `[${element["text"]}](${element["url"]})`;
    default:
      return showText(element);
  }
}

function showText({ text, style }: Node): string {
  const { bold, code } = (style ?? {}) as { bold?: boolean; code?: boolean };
  return bold ? `**${text}**` : code ? `\`${text}\`` : String(text);
}

function showControl({ text, placeholder, options, confirm }: Node): string {
  const question = confirm as Node | undefined;
  const label = text === undefined && placeholder === undefined ? "" : textOf(text ?? placeholder);
  const menu = options === undefined ? "" : ` (${nodes(options).map(showOption).join(" | ")})`;
  return question === undefined
    ? `[${label}${menu}]`
    : `[${label}${menu}: ${textOf(question["title"])} ${textOf(question["text"])} (${textOf(question["confirm"])} | ${textOf(question["deny"])})]`;
}

function showOption({ text }: Node): string {
  return textOf(text);
}

function textOf(value: unknown): string {
  return String((value as Node)["text"]);
}

function nodes(value: unknown): Node[] {
  return value as Node[];
}
