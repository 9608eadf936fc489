/** Block Kit's `rich_text`. */
import type { ComponentChild, JSX } from "preact";
import { asObject, type Json, numberOf, objectsOf, stringOf } from "../json.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { InlineNodes, Lines } from "../mrkdwn/mrkdwn.tsx";
import type { Inline } from "../mrkdwn/node.ts";
import { safeHref } from "../mrkdwn/safe-href.ts";

/** Shows a rich text block: sections, lists, quotations, preformatted text. */
export function RichText({ block }: { readonly block: Json }): JSX.Element {
  return <>{objectsOf(block, "elements").map((element, index) => showPart(element, index))}</>;
}

function showPart(part: Json, key: number): ComponentChild {
  const inlines = objectsOf(part, "elements").flatMap(inlineOf);
  const nodes = <InlineNodes nodes={inlines} />;
  switch (part["type"]) {
    case "rich_text_preformatted":
      return (
        <pre key={key}>
          <code>{nodes}</code>
        </pre>
      );
    case "rich_text_quote":
      return <blockquote key={key}>{nodes}</blockquote>;
    case "rich_text_list":
      return <List key={key} list={part} />;
    default:
      return <Lines key={key} lines={linesOf(inlines)} />;
  }
}

/** Line breaks stand inside the texts of a section. */
function linesOf(nodes: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    const [first = "", ...more] = node.kind === "text" ? node.text.split("\n") : [];
    if (node.kind !== "text") lines.at(-1)?.push(node);
    else if (first) lines.at(-1)?.push({ kind: "text", text: first });
    for (const text of more) lines.push(text ? [{ kind: "text", text }] : []);
  }
  return lines;
}

function List({ list }: { readonly list: Json }): JSX.Element {
  const items = objectsOf(list, "elements").map((item, index) => (
    <li key={index}>
      <InlineNodes nodes={objectsOf(item, "elements").flatMap(inlineOf)} />
    </li>
  ));
  return list["style"] === "ordered" ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function inlineOf(element: Json): Inline[] {
  const node = plainInline(element);
  return node ? [styled(node, asObject(element["style"]))] : [];
}

function plainInline(element: Json): Inline | undefined {
  switch (element["type"]) {
    case "text":
      return { kind: "text", text: stringOf(element, "text") ?? "" };
    case "link":
      return linkOf(element);
    case "emoji":
      return { kind: "text", text: withEmoji(`:${stringOf(element, "name") ?? ""}:`) };
    case "user":
      return { kind: "user", id: stringOf(element, "user_id") ?? "" };
    case "channel":
      return { kind: "channel", id: stringOf(element, "channel_id") ?? "" };
    case "usergroup":
      return { kind: "group", id: stringOf(element, "usergroup_id") ?? "" };
    case "broadcast":
      return broadcastOf(element);
    case "date":
      return {
        kind: "date",
        epochSeconds: numberOf(element, "timestamp") ?? 0,
        format: stringOf(element, "format") ?? "{date_pretty}",
        fallback: stringOf(element, "fallback") ?? "",
      };
    default:
      return undefined;
  }
}

function linkOf(element: Json): Inline {
  const address = stringOf(element, "url") ?? "";
  const text = stringOf(element, "text") || address;
  const href = safeHref(address);
  return href ? { kind: "link", href, text } : { kind: "text", text };
}

function broadcastOf(element: Json): Inline | undefined {
  const range = element["range"];
  return range === "here" || range === "channel" || range === "everyone"
    ? { kind: "broadcast", range }
    : undefined;
}

function styled(node: Inline, style: Json): Inline {
  let result =
    style["code"] === true && node.kind === "text" ? { kind: "code" as const, text: node.text } : node;
  for (const kind of ["strike", "italic", "bold"] as const) {
    if (style[kind] === true) result = { kind, children: [result] } as Inline as typeof result;
  }
  return result;
}
