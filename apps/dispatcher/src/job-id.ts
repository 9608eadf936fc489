/** A job's id: the tenant first, so that two tenants' ids never meet, then Slack's own id of the delivery. */
import { type Installation, tenantOf } from "@luckydraw/slack-app";

/** @param delivery What is the same when Slack delivers the same thing again. */
export function jobId(installation: Installation, delivery: string): string {
  const isSomebodys = installation.teamId !== null || installation.enterpriseId !== null;
  // A job of nobody's is refused by its schema.
  return `${isSomebodys ? tenantOf(installation) : "-"}/${delivery}`;
}
