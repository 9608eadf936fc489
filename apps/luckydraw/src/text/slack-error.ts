/** Turns errors of Slack's Web API into sentences that say what to do. */
import type { Locale } from "./locale.ts";
import type { Message } from "./message.ts";

/** What is known about a failed call. */
export interface SlackErrorData {
  /** Finds the failure in the logs. */
  readonly reference: string;
  /** The scope that Slack says is `needed`. */
  readonly neededScope?: string;
  readonly channelId?: string;
  readonly retryAfterSeconds?: number;
  /** Where the app is installed again. */
  readonly installUrl?: string;
}

/** One or two sentences in mrkdwn about an error code of Slack's Web API. */
export function explainSlackError(locale: Locale, code: string, data: SlackErrorData): string {
  return slackErrorMessage(locale, code, data).text;
}

/** The same as a message. */
export function slackErrorMessage(_locale: Locale, code: string, _data: SlackErrorData): Message {
  return { text: code, blocks: [] };
}
