/** A scrolling list of messages that keeps to its end while the reader is there. */
import type { ComponentChildren, JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PlaygroundMessage } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { SteadyMessage } from "./message.tsx";
import { dayOf, secondsBetween } from "./message-time.ts";

/** Messages of one author within this time stand together. */
const joinedWithinSeconds = 300;
/** Nearer than this to the end counts as being there. */
const endMarginPx = 60;

interface MessageListProps {
  readonly label: string;
  readonly messages: readonly PlaygroundMessage[];
  readonly replies?: ReadonlyMap<string, number>;
  readonly onOpenThread?: (ts: string) => void;
  readonly isLoading: boolean;
  /** Counts what the person sent: each time the list goes to its end. */
  readonly sentCount: number;
  /** What stands above the first message. */
  readonly children?: ComponentChildren;
}

/** Lists messages with a line for each new day. */
export function MessageList({
  label,
  messages,
  replies,
  onOpenThread,
  isLoading,
  sentCount,
  children,
}: MessageListProps): JSX.Element {
  const { dismiss } = useAppStore();
  const viewer = useViewer();
  const end = useStickyEnd(messages, sentCount);
  const onDismiss = useCallback(
    (message: PlaygroundMessage) => dismiss(message.channelId, message.ts),
    [dismiss],
  );
  return (
    <div class="list-frame">
      <section
        class="message-list"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-busy={isLoading}
        ref={end.frame}
        onScroll={end.onScroll}
      >
        <div ref={end.content}>
          {children}
          {messages.map((message, index) => {
            const before = messages[index - 1];
            const newDay = !before || dayOf(before.ts, viewer) !== dayOf(message.ts, viewer);
            return (
              <div key={`${message.ts}${message.onlyFor ?? ""}`}>
                {newDay && <DayLine ts={message.ts} />}
                <SteadyMessage
                  message={message}
                  joined={!newDay && isJoined(before, message)}
                  replies={replies?.get(message.ts) ?? 0}
                  {...(onOpenThread ? { onOpenThread } : {})}
                  onDismiss={onDismiss}
                />
              </div>
            );
          })}
        </div>
      </section>
      {end.behind && (
        <button type="button" class="to-end" onClick={end.jump}>
          <Icon name="down" /> Newest messages
        </button>
      )}
    </div>
  );
}

function DayLine({ ts }: { readonly ts: string }): JSX.Element {
  const viewer = useViewer();
  return (
    <p class="day">
      <span>{dayOf(ts, viewer)}</span>
    </p>
  );
}

function isJoined(before: PlaygroundMessage | undefined, message: PlaygroundMessage): boolean {
  return (
    before !== undefined &&
    before.userId === message.userId &&
    before.onlyFor === message.onlyFor &&
    secondsBetween(before.ts, message.ts) < joinedWithinSeconds
  );
}

function useStickyEnd(messages: readonly PlaygroundMessage[], sentCount: number) {
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const jump = useCallback(() => {
    atEnd.current = true;
    setBehind(false);
    frame.current?.scrollTo({ top: frame.current.scrollHeight });
  }, []);
  useLayoutEffect(() => {
    if (atEnd.current) jump();
  }, [messages, jump]);
  useLayoutEffect(() => {
    if (sentCount > 0) jump();
  }, [sentCount, jump]);
  useEffect(() => {
    // Pictures and fonts that come late, and a composer that grows, must not push the end out of sight.
    const observer = new ResizeObserver(() => atEnd.current && jump());
    for (const element of [frame.current, content.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [jump]);
  const onScroll = () => {
    const element = frame.current;
    if (!element) return;
    const left = element.scrollHeight - element.scrollTop - element.clientHeight;
    atEnd.current = left < endMarginPx;
    setBehind(!atEnd.current);
  };
  return { frame, content, behind, jump, onScroll };
}
