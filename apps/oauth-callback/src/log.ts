/** One line of JSON a request. Never a query, a cookie, a code, a state, a token or a name. */
import { KmsSecretsError } from "@luckydraw/kms-secrets";
import { TokenStoreError } from "@luckydraw/token-store";
import { type Installed, type Outcome, statusOf } from "./outcome.ts";

/** Writes one entry. */
export type Log = (entry: Readonly<Record<string, unknown>>) => void;

// What somebody who runs the app should look at. The rest are people who changed their minds, and passers-by.
const troubles: ReadonlySet<Outcome["kind"]> = new Set(["slack-refused", "slack-unreachable", "unavailable"]);

/** What is logged of how a request ended. */
export function outcomeEntry(outcome: Outcome): Readonly<Record<string, unknown>> {
  const { kind, detail } = outcome;
  const level = troubles.has(kind) ? "error" : "info";
  const more = outcome.kind === "installed" ? installedFields(outcome.installed) : faultFields(outcome.fault);
  return { level, outcome: kind, status: statusOf(outcome), detail, ...more };
}

function installedFields({ teamId, enterpriseId, missingScopes }: Installed) {
  return { team: teamId, enterprise: enterpriseId, missingScopes };
}

/**
 * What a log may say about an error: its class and code. Messages only of the two packages whose messages are made
 * for it.
 */
function faultFields(error: unknown) {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const isOurs = error instanceof KmsSecretsError || error instanceof TokenStoreError;
  return { fault: error.name, code, message: isOurs ? error.message : undefined };
}
