/** Which installation a job belongs to, as the first part of its id, so that two tenants' ids never meet. */
import type { Installation } from "@luckydraw/slack-app";

/** @returns The workspace's id, the organisation's where there is no workspace, or `-`. */
export function tenantOf(installation: Installation): string {
  return installation.teamId ?? installation.enterpriseId ?? "-";
}
