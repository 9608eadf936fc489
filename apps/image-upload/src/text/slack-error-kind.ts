/** Error codes of Slack's Web API, by what a person can do about them. Source: https://docs.slack.dev/reference/methods */

/** What is known about a failed call. */
export interface SlackErrorData {
  /** Finds the failure in the logs. */
  readonly reference: string;
  /** The scope that Slack says is `needed`. */
  readonly neededScope?: string;
  readonly channelId?: string;
  readonly retryAfterSeconds?: number;
  /** Where the app is installed again. */
  readonly installUrl?: string | undefined;
}

const kinds = {
  /** The bot has to be invited. */
  "not-in-channel": ["not_in_channel", "channel_not_found", "method_not_supported_for_channel_type"],
  "missing-scope": ["missing_scope", "no_scope"],
  "rate-limited": ["ratelimited", "rate_limited", "message_limit_exceeded"],
  /** The installation is over: installed again, it works. */
  "installation-gone": [
    "account_inactive",
    "token_revoked",
    "token_expired",
    "invalid_auth",
    "not_authed",
    "not_allowed_token_type",
    "team_not_found",
    "token_unusable",
  ],
  /** There is no installation that this deployment knows of. */
  "not-installed": ["not_installed"],
  "trigger-expired": ["trigger_expired", "expired_trigger_id", "trigger_exchanged", "exchanged_trigger_id"],
  archived: ["is_archived", "channel_is_archived"],
  "posting-restricted": [
    "restricted_action",
    "restricted_action_read_only_channel",
    "restricted_action_thread_only_channel",
    "restricted_action_non_threadable_channel",
    "posting_to_general_channel_denied",
  ],
  "message-too-long": ["msg_too_long", "msg_blocks_too_long", "invalid_blocks"],
  "message-gone": ["message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found"],
  "no-permission": ["no_permission", "access_denied", "cant_post_message", "not_authorized"],
  "org-login": ["org_login_required", "two_factor_setup_required"],
  "org-keys": ["ekm_access_denied"],
  "not-granted": ["team_access_not_granted", "enterprise_is_restricted"],
  /** Slack has trouble: later, it works. */
  unavailable: [
    "fatal_error",
    "internal_error",
    "service_unavailable",
    "request_timeout",
    "team_added_to_org",
    "accesslimited",
    "timeout",
  ],
} as const;

/** What a person can do about an error. `unknown`: nothing that can be said; its reference helps the operator. */
export type SlackErrorKind = keyof typeof kinds | "unknown";

const kindByCode: ReadonlyMap<string, SlackErrorKind> = new Map(
  Object.entries(kinds).flatMap(([kind, codes]) =>
    codes.map((code) => [code, kind as SlackErrorKind] as const),
  ),
);

/** The kind that an error code belongs to. */
export function slackErrorKind(code: string): SlackErrorKind {
  return kindByCode.get(code) ?? "unknown";
}
