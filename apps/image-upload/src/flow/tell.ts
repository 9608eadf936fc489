/** Tells the one who asked or pressed, and only them. */
import type { App } from "../app.ts";
import type { Place } from "../post/place.ts";
import type { Run } from "../run.ts";
import { isLasting, SlackFault } from "../slack/slack-fault.ts";
import type { Locale } from "../text/locale.ts";
import type { Message } from "../text/message.ts";
import { problemMessage } from "../text/problem-message.ts";
import { slackErrorMessage } from "../text/slack-error.ts";
import { Stop } from "./stop.ts";

/** A person and how to reach them. */
export interface Asker {
  readonly place: Place;
  readonly userId: string;
  /** 5 uses within 30 minutes. */
  readonly replyUrl?: string | undefined;
  /** Of the thread that the answer belongs to. */
  readonly threadTs?: string | undefined;
  /** Never rejects. */
  readonly locale: Promise<Locale>;
}

/** By their `response_url`, which works everywhere; if that is used up, by an ephemeral message. */
export async function tell(app: App, asker: Asker, run: Run, message: Message): Promise<void> {
  try {
    if (asker.replyUrl === undefined) throw new SlackFault("expired_url");
    await app.replies.send(asker.replyUrl, { message, visibleTo: "person", threadTs: asker.threadTs }, run);
  } catch (error) {
    if (!(error instanceof SlackFault)) throw error;
    run.log.info("tell.fallback", { code: error.code });
    await whisper(app, asker, run, message);
  }
}

/** Where the bot may not even whisper there is no way left: that is logged, and nothing to try again. */
async function whisper(
  app: App,
  { place, userId, threadTs }: Asker,
  run: Run,
  message: Message,
): Promise<void> {
  try {
    const { messages } = app.slackFor(place.installation, run);
    await messages.whisper(place.channelId, userId, message, threadTs);
  } catch (error) {
    if (!isLasting(error)) throw error;
    run.log.error("tell.no-way", { code: error.code });
  }
}

/**
 * Tells what stands in the way, if the person can do something about it or should at least know.
 *
 * @returns `false` for what is worth trying again or is a bug: it has to be thrown on.
 */
export async function tellWhatStopped(app: App, asker: Asker, run: Run, error: unknown): Promise<boolean> {
  const locale = await asker.locale;
  if (error instanceof Stop) {
    run.log.info("stopped", { code: error.problem.code });
    await tell(app, asker, run, problemMessage(locale, error.problem));
    return true;
  }
  if (isLasting(error)) {
    run.log.error("slack.refused", { code: error.code, needed: error.needed });
    const { reference } = run;
    const { channelId } = asker.place;
    const { installUrl } = app;
    const scope = error.needed === undefined ? {} : { neededScope: error.needed };
    const data = { reference, channelId, installUrl, ...scope };
    await tell(app, asker, run, slackErrorMessage(locale, error.code, data));
    return true;
  }
  return false;
}
