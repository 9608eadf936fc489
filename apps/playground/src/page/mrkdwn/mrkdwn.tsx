/** mrkdwn as elements. Text only ever becomes text nodes, so nothing in a message can become HTML. */
import type { ComponentChild, JSX } from "preact";
import { useViewer, type Viewer } from "../viewer.ts";
import { formatSlackDate } from "./format-date.ts";
import type { Inline, Part, SlackDate } from "./node.ts";
import { parseMrkdwn } from "./parse.ts";

/** Shows a text in Slack's mrkdwn. */
export function Mrkdwn({ text }: { readonly text: string }): JSX.Element {
  return <>{parseMrkdwn(text).map((part, index) => showPart(part, index))}</>;
}

function showPart(part: Part, key: number): ComponentChild {
  switch (part.kind) {
    case "pre":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls sideways must be reachable by keyboard
        <pre key={key} tabIndex={0}>
          <code>{part.text}</code>
        </pre>
      );
    case "quote":
      return <blockquote key={key}>{showLines(part.lines)}</blockquote>;
    case "lines":
      return <Lines key={key} lines={part.lines} />;
  }
}

/** Shows lines below each other. */
export function Lines({ lines }: { readonly lines: readonly (readonly Inline[])[] }): JSX.Element {
  return <div class="lines">{showLines(lines)}</div>;
}

function showLines(lines: readonly (readonly Inline[])[]): ComponentChild {
  return lines.map((line, index) => (
    <span class="line" key={index}>
      {line.length === 0 ? "\u00a0" : <InlineNodes nodes={line} />}
    </span>
  ));
}

/** Shows the pieces of one line. */
export function InlineNodes({ nodes }: { readonly nodes: readonly Inline[] }): JSX.Element {
  return (
    <>
      {nodes.map((node, index) => (
        <InlineNode node={node} key={index} />
      ))}
    </>
  );
}

function InlineNode({ node }: { readonly node: Inline }): JSX.Element {
  switch (node.kind) {
    case "text":
      return <>{node.text}</>;
    case "code":
      return <code>{node.text}</code>;
    case "bold":
      return (
        <strong>
          <InlineNodes nodes={node.children} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <InlineNodes nodes={node.children} />
        </em>
      );
    case "strike":
      return (
        <s>
          <InlineNodes nodes={node.children} />
        </s>
      );
    case "link":
      return <ExternalLink href={node.href}>{node.text}</ExternalLink>;
    case "date":
      return <DateText node={node} />;
    case "broadcast":
      return <span class="mention broadcast">@{node.range}</span>;
    default:
      return <Mention node={node} />;
  }
}

function ExternalLink({ href, children }: { readonly href: string; readonly children: string }): JSX.Element {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

type MentionNode = Extract<Inline, { kind: "user" | "channel" | "group" }>;

function Mention({ node }: { readonly node: MentionNode }): JSX.Element {
  const viewer = useViewer();
  if (node.kind === "channel") return <ChannelMention node={node} viewer={viewer} />;
  if (node.kind === "group") {
    const handle = viewer.groupHandle(node.id) ?? node.label?.replace(/^@/, "") ?? node.id;
    return <span class="mention">@{handle}</span>;
  }
  const name = viewer.user(node.id)?.realName ?? node.label ?? node.id;
  return <span class={node.id === viewer.userId ? "mention me" : "mention"}>@{name}</span>;
}

function ChannelMention({
  node,
  viewer,
}: {
  readonly node: MentionNode;
  readonly viewer: Viewer;
}): JSX.Element {
  const channel = viewer.channel(node.id);
  if (!channel) return <span class="mention">#{node.label ?? "private channel"}</span>;
  return (
    <button type="button" class="mention" onClick={() => viewer.openChannel(node.id)}>
      #{channel.name}
    </button>
  );
}

function DateText({ node }: { readonly node: SlackDate }): JSX.Element {
  const viewer = useViewer();
  const text = formatSlackDate(node.format, node.epochSeconds, viewer, Date.now());
  const shown = (
    <time dateTime={new Date(node.epochSeconds * 1000).toISOString()} title={node.fallback}>
      {text}
    </time>
  );
  if (!node.href) return shown;
  return (
    <a href={node.href} target="_blank" rel="noopener noreferrer nofollow">
      {shown}
    </a>
  );
}
