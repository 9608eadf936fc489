/** What an error of Slack's means for the one who installs. Source: https://docs.slack.dev/reference/methods/oauth.v2.access */

/** `code-refused`: begin again. `slack-unreachable`: later. `slack-refused`: somebody has to look into it. */
export type SlackRefusal = "code-refused" | "slack-unreachable" | "slack-refused";

const refusals: ReadonlyMap<string, SlackRefusal> = new Map(
  Object.entries({
    "code-refused": ["invalid_code", "code_expired", "code_already_used"],
    "slack-unreachable": [
      "unreachable",
      "internal_error",
      "fatal_error",
      "service_unavailable",
      "request_timeout",
      "ratelimited",
      "team_added_to_org",
    ],
  } as const).flatMap(([refusal, errors]) => errors.map((error) => [error, refusal as SlackRefusal])),
);

/** The kind of an error. */
export function slackRefusal(error: string): SlackRefusal {
  return refusals.get(error) ?? "slack-refused";
}
