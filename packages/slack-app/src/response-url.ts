/** Slack's response URLs. Source: https://docs.slack.dev/interactivity/handling-user-interaction */

/** Where response URLs live: Slack's own hosts, GovSlack's included. */
export const slackHooksOrigins: readonly string[] = [
  "https://hooks.slack.com",
  "https://hooks.slack-gov.com",
];

/**
 * Whether a URL may be called as a `response_url`. A request is signed, but what it names is called from inside the
 * account: nothing but Slack's hosts, compared as whole origins, without credentials in it.
 *
 * @param url What Slack sent as `response_url`.
 * @param origins Scheme, host and port of each host that counts as Slack's, such as `https://hooks.slack.com`.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isResponseUrl, slackHooksOrigins } from "@luckydraw/slack-app";
 *
 * assert.equal(isResponseUrl("https://hooks.slack.com/commands/T0/1/x", slackHooksOrigins), true);
 * assert.equal(isResponseUrl("https://hooks.slack.com.evil.example/x", slackHooksOrigins), false);
 * assert.equal(isResponseUrl("http://169.254.169.254/latest/meta-data", slackHooksOrigins), false);
 * ```
 */
export function isResponseUrl(url: string, origins: readonly string[]): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return (
    parsed !== undefined &&
    parsed.username === "" &&
    parsed.password === "" &&
    origins.includes(parsed.origin)
  );
}
