/** Installations that end. */
import type { EventJob, Installation } from "@luckydraw/slack-app";
import { revocationOf, type TokenStore } from "@luckydraw/token-store";

/** Where they are kept. */
export interface Installations {
  /** @returns whose installation an event ended; `undefined` if the app was installed anew since */
  end(job: EventJob): Promise<Installation | undefined>;
}

/** Installations in the table that they are stored in. */
export function createInstallations(store: Pick<TokenStore, "isOutdated">): Installations {
  return {
    end: async ({ installation, event, eventTimeSeconds }) => {
      const { teamId, enterpriseId, isEnterpriseInstall } = installation;
      const revocation = revocationOf({
        team_id: teamId,
        enterprise_id: enterpriseId,
        is_enterprise_install: isEnterpriseInstall,
        event,
        event_time: eventTimeSeconds,
      });
      // Its tokens are luckydraw's to remove.
      if (revocation?.what !== "app" || (await store.isOutdated(revocation))) return undefined;
      // An event about a whole organisation doesn't always say so: its ids do.
      const { tenant } = revocation;
      return {
        teamId: tenant.teamId ?? null,
        enterpriseId: tenant.enterpriseId ?? null,
        isEnterpriseInstall: tenant.isEnterpriseInstall === true,
      };
    },
  };
}
