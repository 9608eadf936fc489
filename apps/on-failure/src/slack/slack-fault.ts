/** A call to Slack that failed: whether it is worth trying again. */

/** Codes of this app's own, for failures that carry no `error` of Slack's. Any other string is Slack's. */
type TransportCode =
  /** No answer: connection refused, cut, timed out, a fault of Slack's, or not Slack's JSON. */
  | "unreachable"
  /** Slack asks to wait. */
  | "ratelimited"
  /** A `response_url` that is used up or older than 30 minutes. */
  | "expired_url"
  /** A `response_url` that is not Slack's. */
  | "foreign_url"
  /** There is no token for this workspace. */
  | "not_installed"
  /** There was one. This function refreshes none. */
  | "token_ended"
  /** There is one that can't be opened. */
  | "token_unusable";

// Slack's own words for "not now". https://docs.slack.dev/reference/methods/chat.postMessage#errors
const passing: ReadonlySet<string> = new Set([
  "unreachable",
  "ratelimited",
  "rate_limited",
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
  "message_limit_exceeded",
]);

/** Slack said no, or nothing. The message is the code: no token, text or URL. */
export class SlackFault extends Error {
  override readonly name = "SlackFault";
  readonly code: TransportCode | (string & {});
  readonly retryAfterSeconds: number | undefined;

  constructor(code: SlackFault["code"], retryAfterSeconds?: number) {
    super(code);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The same call may succeed later. */
  get isPassing(): boolean {
    return passing.has(this.code);
  }
}
