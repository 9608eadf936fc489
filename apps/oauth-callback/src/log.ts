/** One line of JSON a request, its metrics in it. Never a query, a cookie, a code, a state, a token or a name. */
import { faultFields, type RequestEntry } from "@luckydraw/slack-app";
import { type Installed, type Outcome, statusOf } from "./outcome.ts";

// What somebody who runs the app should look at. The rest are people who changed their minds, and passers-by.
const troubles: ReadonlySet<Outcome["kind"]> = new Set(["slack-refused", "slack-unreachable", "unavailable"]);

/** What is logged of how a request ended. */
export function outcomeEntry(outcome: Outcome): RequestEntry {
  const { kind, detail } = outcome;
  const level = troubles.has(kind) ? "error" : "info";
  return { level, outcome: kind, status: statusOf(outcome), detail, ...moreOf(outcome) };
}

function moreOf(outcome: Outcome) {
  if (outcome.kind === "installed") return installedFields(outcome.installed);
  return outcome.fault === undefined ? {} : faultFields(outcome.fault);
}

function installedFields({ teamId, enterpriseId, missingScopes }: Installed) {
  return { team: teamId, enterprise: enterpriseId, missingScopes, Installed: 1 };
}
