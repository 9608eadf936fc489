/** Messages and modals as plain text, for a terminal. */
import type { Block, PlaygroundMessage, PlaygroundView, Workspace } from "../shared/protocol.ts";
import { namedBy } from "./names.ts";
import { type Part, parts, richText, textOf } from "./rich-text.ts";

/** A message or a modal in lines of text. */
export function plainText(shown: PlaygroundMessage | PlaygroundView, workspace: Workspace): string {
  const named = namedBy(workspace);
  if ("view" in shown) {
    const blocks = (shown.view["blocks"] ?? []) as readonly Block[];
    return [`[form] ${textOf(shown.view["title"])}`, ...blocks.map(blockText)].map(named).join("\n");
  }
  const author = workspace.users.find(({ id }) => id === shown.userId)?.name ?? shown.userId;
  const marks = [shown.onlyFor ? " (only you)" : "", shown.isEdited ? " (edited)" : ""].join("");
  const files = (shown.files ?? []).map((file) => `[file] ${file.name}`);
  const lines = (shown.blocks?.map(blockText) ?? [shown.text]).filter((line) => line !== "");
  const indented = [...lines, ...files].map((line) => `  ${line.replaceAll("\n", "\n  ")}`);
  return [`${author}${marks}:`, ...indented].map(named).join("\n");
}

function blockText(block: Part): string {
  switch (block["type"]) {
    case "divider":
      return "---";
    case "rich_text":
      return parts(block["elements"]).map(richText).join("");
    case "actions":
      return parts(block["elements"])
        .map((element) => `[${textOf(element["text"]) || textOf(element["placeholder"]) || element["type"]}]`)
        .join(" ");
    case "context":
      return parts(block["elements"]).map(textOf).join(" ");
    case "input":
      return `${textOf(block["label"])}: ____`;
    case "image":
      return `[image] ${String(block["alt_text"])}`;
    default: {
      const fields = parts(block["fields"]).map(textOf);
      return [textOf(block["text"]), ...fields].filter((line) => line !== "").join("\n");
    }
  }
}
