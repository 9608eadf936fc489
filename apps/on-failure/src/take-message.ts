/** Deals with one failure: tells whoever waits, then puts it where an operator finds it. */
import { jobFingerprint, type WhomToTell } from "@luckydraw/slack-app";
import type { App } from "./app.ts";
import { failureFields } from "./failure-fields.ts";
import { createOnceEach } from "./once-each.ts";
import type { Told } from "./queues.ts";
import { type FailureMessage, readFailure } from "./read-failure.ts";
import { tell } from "./tell.ts";

/** A message as the queue delivered it. */
export interface Message extends FailureMessage {
  readonly messageId: string;
}

/** Takes a message to its end. @throws what is worth another try */
export type TakeMessage = (message: Message, deadlineMs: number) => Promise<void>;

// A name takes 200 bytes at most; a day of an outage fits.
const REMEMBERED = 5_000;

/**
 * Makes the function. While the process lives, it tells of a job once, even if the job comes in several messages, and
 * parks a message once: one that was told of and could not be parked comes back for the rest alone.
 */
export function createTakeMessage({ slackFor, queues, log, metrics }: App): TakeMessage {
  const tellOnce = createOnceEach<Told>(REMEMBERED);
  const parkOnce = createOnceEach<void>(REMEMBERED);
  return async (message, deadlineMs) => {
    const failure = readFailure(message);
    const { origin, whom } = failure;
    const own = { metrics, log: log.with({ messageId: message.messageId, ...failureFields(failure) }) };
    const told =
      whom === undefined
        ? "nobody"
        : await tellOnce(nameOf(whom), () => tell(slackFor(whom.installation, deadlineMs), whom, own));
    await parkOnce(message.messageId, async () => {
      await queues.park(message.body, { origin, told });
      own.log.error("failure.parked", { told });
      if (whom !== undefined && told === "nobody") metrics.add("FailureUntold", 1);
    });
  };
}

/** A job and its draw are told of separately: the one was not done, the other stands still. */
function nameOf({ jobId, drawNumber = 0 }: WhomToTell): string {
  return `${drawNumber}/${jobFingerprint(jobId)}`;
}
