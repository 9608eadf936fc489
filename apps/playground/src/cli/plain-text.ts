/** Messages and modals as plain text, for a terminal. */
import type { Block, PlaygroundMessage, PlaygroundView, Workspace } from "../shared/protocol.ts";

type Part = Readonly<Record<string, unknown>>;

/** A message or a modal in lines of text. */
export function plainText(shown: PlaygroundMessage | PlaygroundView, workspace: Workspace): string {
  if ("view" in shown) {
    const blocks = (shown.view["blocks"] ?? []) as readonly Block[];
    return [`[form] ${textOf(shown.view["title"])}`, ...blocks.map(blockText)]
      .map(named(workspace))
      .join("\n");
  }
  const author = workspace.users.find(({ id }) => id === shown.userId)?.name ?? shown.userId;
  const marks = [shown.onlyFor ? " (only you)" : "", shown.isEdited ? " (edited)" : ""].join("");
  const files = (shown.files ?? []).map((file) => `[file] ${file.name}`);
  const lines = shown.blocks?.map(blockText).filter((line) => line !== "") ?? [shown.text];
  return [`${author}${marks}:`, ...[...lines, ...files].map((line) => `  ${line.replaceAll("\n", "\n  ")}`)]
    .map(named(workspace))
    .join("\n");
}

function blockText(block: Part): string {
  switch (block["type"]) {
    case "divider":
      return "---";
    case "actions":
      return parts(block["elements"])
        .map((element) => `[${textOf(element["text"]) || element["type"]}]`)
        .join(" ");
    case "context":
      return parts(block["elements"])
        .map((element) => textOf(element))
        .join(" ");
    case "input":
      return `${textOf(block["label"])}: ____`;
    case "image":
      return `[image] ${String(block["alt_text"])}`;
    default: {
      const fields = parts(block["fields"]).map((field) => textOf(field));
      return [textOf(block["text"]), ...fields].filter((line) => line !== "").join("\n");
    }
  }
}

function parts(value: unknown): readonly Part[] {
  return Array.isArray(value) ? (value as readonly Part[]) : [];
}

/** The text of a text object, or of a string. */
function textOf(value: unknown): string {
  if (typeof value === "string") {
    return value;
  }
  const inner = (value as Part | undefined)?.["text"];
  return typeof inner === "string" ? inner : "";
}

/** Ids become names, Slack's escapes become characters. */
function named(workspace: Workspace): (line: string) => string {
  const users = new Map(workspace.users.map(({ id, name }) => [id, name]));
  const channels = new Map(workspace.channels.map(({ id, name }) => [id, name]));
  return (line) =>
    line
      .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => `@${users.get(id) ?? id}`)
      .replace(/<#([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => `#${channels.get(id) ?? id}`)
      .replace(/<!subteam\^[A-Z0-9]+\|(@[^>]+)>/g, "$1")
      .replace(/<!date\^(\d+)\^[^|>]*\|([^>]*)>/g, "$2")
      .replace(/<(https?:[^|>]+)(?:\|([^>]*))?>/g, (_, address: string, label?: string) =>
        label ? `${label} (${address})` : address,
      )
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
}
