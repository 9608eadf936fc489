/** A call to Slack that failed: what to branch on, and whether it is worth trying again. */

/** Codes of this app's own, for failures that carry no `error` of Slack's. Any other string is Slack's. */
type TransportCode =
  /** No answer: connection refused, cut, timed out, or not Slack's JSON. */
  | "unreachable"
  /** Slack asks to wait longer than this run may. */
  | "ratelimited"
  /** A `response_url` that is used up or older than 30 minutes. */
  | "expired_url"
  /** A `response_url` that is not Slack's. */
  | "foreign_url"
  /** There is no token for this workspace. */
  | "not_installed"
  /** There is one, but it can be neither opened nor renewed. */
  | "token_unusable";

/** What is known of a failed call. */
export interface SlackFaultOptions {
  readonly retryAfterSeconds?: number | undefined;
  /** The scope that Slack says is missing. */
  readonly needed?: string | undefined;
  readonly cause?: unknown;
}

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
  /** `error` as Slack gives it, such as `not_in_channel`, or one of this app's own codes. */
  readonly code: TransportCode | (string & {});
  readonly retryAfterSeconds: number | undefined;
  readonly needed: string | undefined;

  constructor(code: SlackFault["code"], options: SlackFaultOptions = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.needed = options.needed;
  }

  /** The same call may succeed later. */
  get isPassing(): boolean {
    return passing.has(this.code);
  }
}

/** Whether an error is a fault of Slack's that will not pass: somebody has to do something about it. */
export function isLasting(error: unknown): error is SlackFault {
  return error instanceof SlackFault && !error.isPassing;
}
