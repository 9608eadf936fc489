/** Tells a person something through the URL that Slack gave with their click. */
import { isResponseUrl } from "@luckydraw/slack-app";
import { postOnce } from "./post-once.ts";

/** @returns Whether Slack took it. Never rejects. */
export type TellPerson = (responseUrl: string, text: string) => Promise<boolean>;

/** What is left of Slack's three seconds after a hand-over used up its budget, milliseconds. */
const TIMEOUT_MS = 350;

/**
 * Tells by `response_url`; only the one who clicked sees it.
 *
 * @param origins The origins that are Slack's; another URL is not called.
 */
export function tellByResponseUrl(origins: readonly string[]): TellPerson {
  return async (responseUrl, text) => {
    if (!isResponseUrl(responseUrl, origins)) {
      return false;
    }
    const url = new URL(responseUrl);
    const post = {
      path: `${url.pathname}${url.search}`,
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ response_type: "ephemeral", replace_original: false, text }),
    };
    const answer = await postOnce(url, post, AbortSignal.timeout(TIMEOUT_MS)).catch(() => undefined);
    return answer?.status === 200;
  };
}
