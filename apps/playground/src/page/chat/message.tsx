/** One message. */
import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { PlaygroundMessage } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { useViewer } from "../viewer.ts";
import { Avatar } from "./avatar.tsx";
import { MessageBody } from "./message-body.tsx";
import { clockTime, fullTime } from "./message-time.ts";

interface MessageProps {
  readonly message: PlaygroundMessage;
  /** Follows another by the same author closely: no picture and name. */
  readonly joined: boolean;
  /** In the channel: how many replies there are, and what opens them. */
  readonly replies?: number;
  readonly onOpenThread?: (ts: string) => void;
  readonly onDismiss: (message: PlaygroundMessage) => void;
}

/** A message with its author and time; it is kept in place when the app changes it. */
export function Message(props: MessageProps): JSX.Element {
  const { message, joined } = props;
  const viewer = useViewer();
  const author = viewer.user(message.userId);
  const first = useRef(message);
  const changed = first.current !== message && message.isEdited;
  const classes = ["message", joined && "joined", message.onlyFor && "only-you", changed && "changed"];
  return (
    <article class={classes.filter(Boolean).join(" ")} data-ts={message.ts} aria-label={author?.realName}>
      <div class="gutter">
        {joined ? <span class="side-time">{clockTime(message.ts, viewer)}</span> : <Avatar user={author} />}
      </div>
      <div class="message-main">
        {message.onlyFor && (
          <p class="only-you-note">
            <Icon name="eye" /> Only visible to you
          </p>
        )}
        {!joined && (
          <p class="byline">
            <strong class="author">{author?.realName ?? message.userId}</strong>
            {author?.isBot && <span class="app-tag">App</span>}
            <time class="time" dateTime={new Date(Number(message.ts) * 1000).toISOString()}>
              <span title={fullTime(message.ts, viewer)}>{clockTime(message.ts, viewer)}</span>
            </time>
          </p>
        )}
        <MessageBody message={message} />
        <MessageFoot {...props} />
      </div>
      {props.onOpenThread && !message.onlyFor && (
        <div class="message-tools">
          <button
            type="button"
            class="icon-button"
            aria-label="Reply in thread"
            title="Reply in thread"
            onClick={() => props.onOpenThread?.(message.ts)}
          >
            <Icon name="reply" />
          </button>
        </div>
      )}
    </article>
  );
}

function MessageFoot({ message, replies, onOpenThread, onDismiss }: MessageProps): JSX.Element | null {
  if (message.onlyFor) {
    return (
      <button type="button" class="link-button" onClick={() => onDismiss(message)}>
        Dismiss<span class="visually-hidden"> this message</span>
      </button>
    );
  }
  if (!replies || !onOpenThread) return null;
  return (
    <button type="button" class="link-button thread-link" onClick={() => onOpenThread(message.ts)}>
      {replies === 1 ? "1 reply" : `${replies} replies`}
    </button>
  );
}

/** A message that is drawn again only when something about it changed. */
export function SteadyMessage(props: MessageProps): JSX.Element {
  return useMemo(
    () => <Message {...props} />,
    [props.message, props.joined, props.replies, props.onOpenThread, props.onDismiss],
  );
}
