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

export const InstallationSchema: v.GenericSchema<unknown, Installation> = v.pipe(
  v.strictObject({
    teamId: v.nullable(SlackId),
    enterpriseId: v.nullable(SlackId),
    isEnterpriseInstall: v.boolean(),
  }),
  v.check((it) => it.teamId !== null || it.enterpriseId !== null),
);
