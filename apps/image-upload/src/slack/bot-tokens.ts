/** The bot token of an installation: the deployment's own, or the one that was stored when a workspace installed the app. */
import type { Secret } from "@luckydraw/kms-secrets";
import type { Installation } from "@luckydraw/slack-app";
import { type TokenStore, TokenStoreError, type TokenStoreErrorCode } from "@luckydraw/token-store";
import { SlackFault } from "./slack-fault.ts";

/** Where bot tokens come from. */
export interface BotTokens {
  /** @throws SlackFault `not_installed`, `token_unusable`: only a new installation helps. */
  botToken(installation: Installation): Promise<Secret>;
  /** Slack says that it is dead: the next one comes from where tokens are kept. */
  forget(installation: Installation): void;
}

/** The secret that a deployment for one workspace has. */
interface TokenSecret {
  get(name: "SLACK_BOT_TOKEN"): Promise<Secret>;
}

/** The same token for whoever asks: a deployment for one workspace. There is no other to be had. */
export function oneWorkspaceTokens(secrets: TokenSecret): BotTokens {
  return { botToken: () => secrets.get("SLACK_BOT_TOKEN"), forget: () => undefined };
}

// What somebody in the workspace can mend. The rest passes, or is the operator's to mend, and is thrown on.
const faults: Partial<Record<TokenStoreErrorCode, "not_installed" | "token_unusable">> = {
  "not-installed": "not_installed",
  "bot-token-missing": "token_unusable",
  "refresh-refused": "token_unusable",
  "seal-mismatch": "token_unusable",
  "row-unreadable": "token_unusable",
};

/** Each installation's own token: a deployment that any workspace can install. */
export function storedTokens(store: Pick<TokenStore, "botToken" | "forget">): BotTokens {
  return {
    botToken: async (installation) => {
      try {
        return await store.botToken(installation);
      } catch (error) {
        const code = error instanceof TokenStoreError ? faults[error.code] : undefined;
        throw code === undefined ? error : new SlackFault(code, { cause: error });
      }
    },
    forget: (installation) => store.forget(installation),
  };
}
