/** The installation that a request came from. */
import * as v from "valibot";
import { SlackId } from "./slack-id.ts";

/** What the installation is that a request came from. */
export interface Installation {
  /** The workspace; `null` in an org-wide install that named none. */
  readonly teamId: string | null;
  readonly enterpriseId: string | null;
  readonly isEnterpriseInstall: boolean;
}

/**
 * Whose data it is that belongs to an installation: the workspace, or the organisation that installed the app for all
 * of its workspaces. Keys of tables and ids of jobs begin with it.
 *
 * @returns Slack's id of the workspace (`T…`) or organisation (`E…`).
 * @throws TypeError for an installation without either, which no job has.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { tenantOf } from "@luckydraw/slack-app";
 *
 * const workspace = { teamId: "T0LUCKY01", enterpriseId: "E0ORG0001", isEnterpriseInstall: false };
 * assert.equal(tenantOf(workspace), "T0LUCKY01");
 * assert.equal(tenantOf({ ...workspace, isEnterpriseInstall: true }), "E0ORG0001");
 * ```
 */
export function tenantOf({ teamId, enterpriseId, isEnterpriseInstall }: Installation): string {
  const tenant = isEnterpriseInstall ? (enterpriseId ?? teamId) : (teamId ?? enterpriseId);
  if (tenant === null) {
    throw new TypeError("an installation without a tenant");
  }
  return tenant;
}

export const InstallationSchema: v.GenericSchema<unknown, Installation> = v.pipe(
  v.strictObject({
    teamId: v.nullable(SlackId),
    enterpriseId: v.nullable(SlackId),
    isEnterpriseInstall: v.boolean(),
  }),
  v.check((it) => it.teamId !== null || it.enterpriseId !== null),
);
