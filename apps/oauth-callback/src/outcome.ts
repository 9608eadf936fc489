/** How a request ended: what a person is told, and with which status. */

/** What of an installation the page shows. */
export interface Installed {
  readonly appId: string;
  /** Absent when a whole organisation installed it. */
  readonly teamId: string | undefined;
  readonly enterpriseId: string | undefined;
  /** The workspace's or organisation's. */
  readonly name: string | undefined;
  /** Where an organisation's admins manage it, as Slack says. */
  readonly organisationUrl: string | undefined;
  readonly missingScopes: readonly string[];
}

/** Why there is no installation. */
export type Failure =
  /** The person, or their admin, said no at Slack's. */
  | "denied"
  /** No state of ours. */
  | "forged"
  | "expired"
  | "other-browser"
  | "replayed"
  /** Slack sent neither a code nor an error. */
  | "code-missing"
  | "code-refused"
  | "slack-refused"
  | "slack-unreachable"
  /** KMS or DynamoDB doesn't answer, or a bug of ours. */
  | "unavailable"
  | "not-found"
  | "wrong-method";

const statuses: Readonly<Record<Failure, number>> = {
  denied: 403,
  forged: 400,
  expired: 410,
  "other-browser": 403,
  replayed: 409,
  "code-missing": 400,
  "code-refused": 400,
  "slack-refused": 502,
  "slack-unreachable": 503,
  unavailable: 503,
  "not-found": 404,
  "wrong-method": 405,
};

/** How a request ended. `detail` and `fault`, what was thrown, are for the log. */
export type Outcome =
  | { readonly kind: "installed"; readonly installed: Installed; readonly detail?: string | undefined }
  | { readonly kind: Failure; readonly detail?: string | undefined; readonly fault?: unknown };

/** The status of the answer. */
export function statusOf(outcome: Outcome): number {
  return outcome.kind === "installed" ? 200 : statuses[outcome.kind];
}
