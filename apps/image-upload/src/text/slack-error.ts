/** Turns errors of Slack's Web API into sentences that say what to do. */
import type { Locale } from "./locale.ts";
import { lineMessage, type Message } from "./message.ts";
import { type SlackErrorData, slackErrorKind } from "./slack-error-kind.ts";
import { wordsOf } from "./words/words-of.ts";

export type { SlackErrorData } from "./slack-error-kind.ts";

/** One or two sentences about an error code of Slack's Web API; a code that isn't known gets a general one with the reference. */
export function slackErrorMessage(locale: Locale, code: string, data: SlackErrorData): Message {
  return lineMessage([wordsOf(locale).slackErrors[slackErrorKind(code)](data)]);
}
