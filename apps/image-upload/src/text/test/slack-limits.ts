/** Slack's limits for messages and modals. Source: https://docs.slack.dev/reference/block-kit */
import type { Message } from "../message.ts";

/** Any object of Block Kit. */
type Node = { readonly [name: string]: unknown };

/** Where a message breaks a limit of Slack; empty when it breaks none. */
export function brokenLimits(message: Pick<Message, "text" | "blocks">): string[] {
  const broken: string[] = [];
  if (message.text === "" || message.text.length > 4_000) broken.push(`text: ${message.text.length}`);
  if (message.blocks.length < 1 || message.blocks.length > 50)
    broken.push(`blocks: ${message.blocks.length}`);
  return [...broken, ...brokenInside(message.blocks)];
}

/** Where anything inside blocks breaks a limit. */
export function brokenInside(blocks: readonly unknown[]): string[] {
  const broken: string[] = [];
  walk(blocks, "blocks", (node, path) => broken.push(...rules(node).map((rule) => `${path}: ${rule}`)));
  // Slack states no limit for all blocks together; people found one of about 13,000 characters.
  const characters = textIn(blocks);
  if (characters > 12_000) broken.push(`all blocks: ${characters}`);
  return broken;
}

function textIn(blocks: readonly unknown[]): number {
  let characters = 0;
  walk(blocks, "", ({ text }) => {
    characters += typeof text === "string" ? text.length : 0;
  });
  return characters;
}

const MOST_BY_NAME: Readonly<Record<string, number>> = {
  value: 2_000,
  action_id: 255,
  block_id: 255,
  callback_id: 255,
  private_metadata: 3_000,
};
/** Text objects by the member that holds them, within a type. */
const MOST_IN_TEXT: Readonly<Record<string, number>> = {
  "header.text": 150,
  "button.text": 75,
  "modal.title": 24,
  "modal.submit": 24,
  "modal.close": 24,
  "input.label": 2_000,
  "input.hint": 2_000,
  "confirm.title": 100,
  "confirm.text": 300,
  "confirm.confirm": 30,
  "confirm.deny": 30,
  "option.text": 75,
  "element.placeholder": 150,
};

function rules(node: Node): string[] {
  return [...brokenNames(node), ...brokenTexts(node), ...brokenShape(node)];
}

function brokenNames(node: Node): string[] {
  return Object.entries(MOST_BY_NAME).flatMap(([name, most]) => {
    const value = node[name];
    return typeof value === "string" && value.length > most ? [`${name} ${value.length}`] : [];
  });
}

function brokenTexts(node: Node): string[] {
  const kind = kindOf(node);
  return Object.entries(node).flatMap(([name, value]) => {
    const text = textOf(value);
    const most = MOST_IN_TEXT[`${kind}.${name}`] ?? 3_000;
    return text !== undefined && (text === "" || text.length > most)
      ? [`${kind}.${name} ${text.length}`]
      : [];
  });
}

function brokenShape(node: Node): string[] {
  const elements = node["elements"];
  const length = Array.isArray(elements) ? elements.length : 1;
  if (length < 1 || (node["type"] === "context" && length > 10)) return [`${node["type"]} of ${length}`];
  const options = node["options"];
  if (Array.isArray(options) && (options.length < 1 || options.length > 100))
    return [`${options.length} options`];
  if (kindOf(node) === "option" && String(node["value"]).length > 150) return ["option value"];
  if (isText(node) && (node["text"] === "" || String(node["text"]).length > 3_000)) return ["text object"];
  return node["type"] === "text" && node["text"] === "" ? ["empty rich text"] : [];
}

function kindOf(node: Node): string {
  if ("deny" in node) return "confirm";
  if ("value" in node && !("type" in node)) return "option";
  if ("placeholder" in node) return "element";
  return String(node["type"]);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && isText(value as Node)
    ? String((value as Node)["text"])
    : undefined;
}

function isText(node: Node): boolean {
  return node["type"] === "plain_text" || node["type"] === "mrkdwn";
}

/** Visits every object. */
export function walk(value: unknown, path: string, visit: (node: Node, path: string) => void): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`, visit);
  } else if (typeof value === "object" && value !== null) {
    visit(value as Node, path);
    for (const [name, item] of Object.entries(value)) walk(item, `${path}.${name}`, visit);
  }
}
