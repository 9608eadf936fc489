/** The bot token of an installation. One workspace for now; a store of installations takes this place later. */
import type { Secret } from "@luckydraw/kms-secrets";
import type { Installation } from "@luckydraw/slack-app";

/** Where bot tokens come from. */
export interface BotTokens {
  botToken(installation: Installation): Promise<Secret>;
}

/** The secret that this kind of deployment has. */
interface TokenSecret {
  get(name: "SLACK_BOT_TOKEN"): Promise<Secret>;
}

/** The same token for whoever asks: a deployment for one workspace. */
export function oneWorkspaceTokens(secrets: TokenSecret): BotTokens {
  return { botToken: () => secrets.get("SLACK_BOT_TOKEN") };
}
