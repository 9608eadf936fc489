/** Tells screen readers about messages that come and change, in the words of their fallback text. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PlaygroundMessage } from "../../shared/protocol.ts";
import { plainMrkdwn } from "../mrkdwn/plain.ts";
import { useViewer } from "../viewer.ts";

/** A polite live region; nothing of it is seen. */
export function Announcer({
  messages,
}: {
  readonly messages: readonly PlaygroundMessage[] | undefined;
}): JSX.Element {
  const viewer = useViewer();
  const known = useRef<ReadonlySet<string>>(undefined);
  const [words, setWords] = useState("");
  useEffect(() => {
    const before = known.current;
    known.current = messages && new Set(messages.map(identity));
    if (!before || !messages) return;
    const news = messages.filter(
      (message) => !before.has(identity(message)) && message.userId !== viewer.userId,
    );
    if (news.length === 0 || news.length > 5) return;
    const lines = news.map((message) => {
      const author = viewer.user(message.userId)?.realName ?? "Someone";
      const tone = message.onlyFor ? ", only visible to you" : "";
      return `${author}${tone}: ${plainMrkdwn(message.text, viewer, Date.now())}`;
    });
    setWords(lines.join("\n"));
  }, [messages, viewer]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {words}
    </p>
  );
}

/** A message that was only loaded again says nothing new. */
function identity(message: PlaygroundMessage): string {
  return `${message.ts} ${message.text}`;
}
