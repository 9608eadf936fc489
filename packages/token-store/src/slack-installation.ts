// What `@slack/oauth` hands over and takes back, member for member, without depending on it.

/**
 * One installation, in the shape of `@slack/oauth`'s `Installation`. Its tokens are plain strings, because that is
 * what Bolt reads: hand it to Slack's SDK and to nothing that logs. Times are epoch seconds.
 *
 * @example
 * import type { SlackInstallation } from "@luckydraw/token-store";
 *
 * const installation: SlackInstallation = {
 *   team: { id: "T0EXAMPLE", name: "Example" },
 *   enterprise: undefined,
 *   user: { id: "U0INSTALLER", token: undefined, scopes: undefined },
 *   bot: { token: "xoxb-example", scopes: ["chat:write"], id: "B0EXAMPLE", userId: "U0BOT" },
 *   appId: "A0EXAMPLE",
 *   isEnterpriseInstall: false,
 * };
 * console.log(installation.bot?.userId); // U0BOT
 */
export interface SlackInstallation {
  team: { id: string; name?: string } | undefined;
  enterprise: { id: string; name?: string } | undefined;
  user: {
    id: string;
    token: string | undefined;
    refreshToken?: string | undefined;
    expiresAt?: number | undefined;
    scopes: string[] | undefined;
  };
  bot?: {
    token: string;
    refreshToken?: string;
    expiresAt?: number;
    scopes: string[];
    id: string;
    userId: string;
  };
  incomingWebhook?: { url: string; channel?: string; channelId?: string; configurationUrl?: string };
  appId?: string | undefined;
  tokenType?: "bot";
  enterpriseUrl?: string | undefined;
  isEnterpriseInstall?: boolean;
  authVersion?: "v1" | "v2";
  metadata?: string;
}

/**
 * Whose installation is meant, as `@slack/oauth` asks.
 *
 * @example
 * import type { SlackInstallationQuery } from "@luckydraw/token-store";
 *
 * const query: SlackInstallationQuery = { teamId: "T0EXAMPLE", enterpriseId: undefined, isEnterpriseInstall: false };
 * console.log(query.teamId); // T0EXAMPLE
 */
export interface SlackInstallationQuery {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** Whose user token shall come along. */
  readonly userId?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly isEnterpriseInstall?: boolean | undefined;
}
