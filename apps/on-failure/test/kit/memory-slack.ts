/** Slack in memory, with faults on demand. */
import type { Locale } from "@luckydraw/slack-app";
import type { Slack } from "../../src/slack/slack.ts";

/** What was sent. */
export interface SentText {
  readonly way: "post" | "whisper" | "reply";
  /** Channel, person or URL. */
  readonly to: string;
  readonly text: string;
  readonly visibleTo?: "channel" | "person";
}

/** Slack, and what was sent there. */
export interface MemorySlack extends Slack {
  readonly sent: SentText[];
  /** What the next calls of a way throw, by way or by `way to`. */
  readonly faults: Map<string, Error[]>;
}

/** A workspace where everybody speaks this language; `undefined`: Slack doesn't say. */
export function createMemorySlack(locale: Locale | undefined = "en"): MemorySlack {
  const sent: SentText[] = [];
  const faults = new Map<string, Error[]>();
  const send = async (one: SentText): Promise<void> => {
    const fault = faults.get(`${one.way} ${one.to}`)?.shift() ?? faults.get(one.way)?.shift();
    if (fault !== undefined) throw fault;
    sent.push(one);
  };
  return {
    sent,
    faults,
    localeOf: async () => locale,
    post: (to, text) => send({ way: "post", to, text }),
    whisper: (channel, userId, text) => send({ way: "whisper", to: `${channel}/${userId}`, text }),
    reply: (to, text, visibleTo) => send({ way: "reply", to, text, visibleTo }),
  };
}
