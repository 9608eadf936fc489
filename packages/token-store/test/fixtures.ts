// Installations as `@slack/oauth` hands them over, with values of our own.
import type { SlackInstallation } from "../src/index.ts";

export const appId = "A0LUCKY";

/** A workspace's installation with a bot. */
export function teamInstallation(changes: Partial<SlackInstallation> = {}): SlackInstallation {
  return {
    team: { id: "T0NORTH", name: "North" },
    enterprise: undefined,
    user: { id: "U0ANN", token: undefined, scopes: undefined },
    bot: {
      token: "xoxb-north-secret",
      scopes: ["chat:write", "commands"],
      id: "B0NORTH",
      userId: "U0NORTHBOT",
    },
    tokenType: "bot",
    appId,
    isEnterpriseInstall: false,
    authVersion: "v2",
    ...changes,
  };
}

/** An organisation's installation with a bot. */
export function orgInstallation(changes: Partial<SlackInstallation> = {}): SlackInstallation {
  return {
    ...teamInstallation(),
    team: undefined,
    enterprise: { id: "E0GLOBE", name: "Globe" },
    enterpriseUrl: "https://globe.enterprise.slack.com/",
    bot: { token: "xoxb-globe-secret", scopes: ["chat:write"], id: "B0GLOBE", userId: "W0GLOBEBOT" },
    isEnterpriseInstall: true,
    ...changes,
  };
}

/** A person's token. */
export function personWithToken(id: string, token = `xoxp-${id}-secret`): SlackInstallation["user"] {
  return { id, token, scopes: ["search:read"] };
}

/** Whom a request of the workspace comes from. */
export const north = { teamId: "T0NORTH", enterpriseId: null, isEnterpriseInstall: false };
/** Whom a request of the organisation comes from. */
export const globe = { teamId: "T0SOUTH", enterpriseId: "E0GLOBE", isEnterpriseInstall: true };

/** What a promise is rejected with. */
export async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => {
      throw new Error("it was not rejected");
    },
    (error: unknown) => error,
  );
}
