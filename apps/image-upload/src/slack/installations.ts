/** Installations that end. */
import type { EventJob, Installation } from "@luckydraw/slack-app";
import { revocationOf, type TokenStore } from "@luckydraw/token-store";

/** Where they are kept. */
export interface Installations {
  /** Removes what an event took back. @returns whose it was; `undefined` if the app was installed anew since */
  end(job: EventJob): Promise<Installation | undefined>;
}

/** Installations in the table that they were stored in. */
export function createInstallations(store: Pick<TokenStore, "revoke">): Installations {
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
      if (revocation?.what !== "app") return undefined;
      const { kept } = await store.revoke(revocation);
      if (kept > 0) return undefined;
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
