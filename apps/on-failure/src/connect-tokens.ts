/** Puts the source of bot tokens together: one workspace's own secret, or the table of installations. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { KMSClient } from "@aws-sdk/client-kms";
import type { Secrets } from "@luckydraw/kms-secrets";
import { createTokenStore } from "@luckydraw/token-store";
import { dynamoTable, kmsSealer } from "@luckydraw/token-store/aws";
import type { Settings } from "./settings.ts";
import { type BotTokens, oneWorkspaceTokens, storedTokens } from "./slack/bot-tokens.ts";

/** What tokens come from. */
export interface TokenConnections {
  readonly settings: Pick<Settings, "installations">;
  /** Clients that try once: the store tries again by itself. */
  readonly createClients: () => { readonly dynamo: DynamoDBClient; readonly kms: KMSClient };
  readonly secrets: Secrets<"SLACK_BOT_TOKEN">;
}

/** Bot tokens as the settings say. */
export function connectTokens({ settings, createClients, secrets }: TokenConnections): BotTokens {
  const { installations } = settings;
  if (installations === undefined) {
    // Decrypted while the function starts; if that fails, the first message that needs it tries again.
    secrets.get("SLACK_BOT_TOKEN").catch(() => undefined);
    return oneWorkspaceTokens(secrets);
  }
  const { appId, table, tokensKey } = installations;
  const { dynamo, kms } = createClients();
  // Nothing that refreshes: what writes installations must not be what may fail last.
  return storedTokens(
    createTokenStore({ appId, table: dynamoTable(dynamo, table), sealer: kmsSealer(kms, tokensKey) }),
  );
}
