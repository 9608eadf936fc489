/** Puts the source of bot tokens together: one workspace's own secret, or the table of installations. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { KMSClient } from "@aws-sdk/client-kms";
import type { Secrets } from "@luckydraw/kms-secrets";
import { createTokenStore, type TokenRefresher, type TokenStore } from "@luckydraw/token-store";
import { dynamoTable, kmsSealer } from "@luckydraw/token-store/aws";
import { slackRefresher } from "@luckydraw/token-store/slack";
import type { Settings } from "./settings.ts";
import { type BotTokens, oneWorkspaceTokens, storedTokens } from "./slack/bot-tokens.ts";

/** What tokens come from. */
export interface TokenConnections {
  readonly settings: Pick<Settings, "installations" | "slackApiUrl">;
  /** Clients that try once: the store tries again by itself. */
  readonly createClients: () => { readonly dynamo: DynamoDBClient; readonly kms: KMSClient };
  /** Which of them is read follows from the settings. */
  readonly secrets: Secrets<"SLACK_BOT_TOKEN", "SLACK_CLIENT_SECRET">;
  readonly fetch: typeof fetch;
}

/** Tokens for work, and what stores them where any workspace can install the app. */
export interface Tokens {
  readonly botTokens: BotTokens;
  readonly installations?: TokenStore;
}

/** Tokens as the settings say. */
export function connectTokens(connections: TokenConnections): Tokens {
  const { settings, secrets } = connections;
  const { installations } = settings;
  if (installations === undefined) {
    // Decrypted while the function starts; if that fails, the first job that needs it tries again and says why.
    secrets.get("SLACK_BOT_TOKEN").catch(() => undefined);
    return { botTokens: oneWorkspaceTokens(secrets) };
  }
  const { appId, table, tokensKey } = installations;
  const { dynamo, kms } = connections.createClients();
  const store = createTokenStore({
    appId,
    table: dynamoTable(dynamo, table),
    sealer: kmsSealer(kms, tokensKey),
    refresher: refresherOf(connections),
  });
  return { botTokens: storedTokens(store), installations: store };
}

/** Without a client id nothing is refreshed: tokens of an app without rotation don't end. */
function refresherOf({ settings, secrets, fetch }: TokenConnections): TokenRefresher | undefined {
  const { installations, slackApiUrl: apiUrl } = settings;
  if (installations?.clientId === undefined) return undefined;
  const clientSecret = async () => {
    const secret = await secrets.get("SLACK_CLIENT_SECRET");
    if (secret === undefined) throw new TypeError("SLACK_CLIENT_ID is set, SLACK_CLIENT_SECRET is not");
    return secret;
  };
  return slackRefresher({ clientId: installations.clientId, clientSecret, fetch, apiUrl });
}
