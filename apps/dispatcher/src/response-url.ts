/** Tells a person something through the URL that Slack gave with their click. */
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isResponseUrl } from "@luckydraw/slack-app";

/** @returns Whether Slack took it. Never rejects. */
export type TellPerson = (responseUrl: string, text: string) => Promise<boolean>;

/** What is left of Slack's three seconds after a hand-over used up its budget, milliseconds. */
const TIMEOUT_MS = 350;

/**
 * Tells by `response_url`, only the sender sees it.
 *
 * `node:https` and not `fetch`: the first touch of `fetch` costs a cold start 24 ms.
 *
 * @param origins The origins that are Slack's; another URL is not called.
 */
export function tellByResponseUrl(origins: readonly string[]): TellPerson {
  return (responseUrl, text) =>
    isResponseUrl(responseUrl, origins) ? post(new URL(responseUrl), text) : Promise.resolve(false);
}

function post(url: URL, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = (url.protocol === "https:" ? httpsRequest : httpRequest)(
      url,
      {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8" },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.on("error", () => resolve(false));
    request.end(JSON.stringify({ response_type: "ephemeral", replace_original: false, text }));
  });
}
