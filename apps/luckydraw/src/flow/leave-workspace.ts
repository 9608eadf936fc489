/** Removes what a workspace or organisation left behind when it took the app, or its tokens, back. */
import type { EventJob } from "@luckydraw/slack-app";
import { revocationOf } from "@luckydraw/token-store";
import type { App } from "../app.ts";
import type { Run } from "../run.ts";

/** Longest time that the removal of tokens may take. */
const STORE_MS = 10_000;

/**
 * Removes tokens that were revoked; with the app itself everything of the tenant's.
 *
 * Done twice it removes what is left. Events come late and in any order: a tenant that installed the app anew since
 * then keeps all it has.
 *
 * @throws TokenStoreError when the table can't be reached
 */
export async function leaveWorkspace(app: App, job: EventJob, run: Run): Promise<void> {
  const { installation, event, eventTimeSeconds } = job;
  const revocation = revocationOf({
    team_id: installation.teamId,
    enterprise_id: installation.enterpriseId,
    is_enterprise_install: installation.isEnterpriseInstall,
    event,
    event_time: eventTimeSeconds,
  });
  if (app.installations === undefined || revocation === undefined) return run.log.info("event.ignored");
  const { removed, kept } = await app.installations.revoke(revocation, { deadlineMs: STORE_MS });
  run.log.info("tokens.removed", { what: revocation.what, removed, kept });
  if (revocation.what !== "app" || kept > 0) return;
  const [records, claims] = await Promise.all([
    app.records.clear(installation),
    app.claims.clear(installation),
  ]);
  run.log.info("workspace.removed", { records, claims });
}
