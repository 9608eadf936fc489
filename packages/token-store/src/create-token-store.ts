// The store: installations in a table, tokens sealed, bot tokens cached.
import type { Secret } from "@luckydraw/kms-secrets";
import type { InstallationTable, TokenRefresher, TokenSealer } from "./ports.ts";
import type { Revocation, RevocationResult } from "./revocation.ts";
import type { SlackInstallation, SlackInstallationQuery } from "./slack-installation.ts";
import type { Tenant } from "./tenant.ts";

export interface TokenStoreOptions {
  /** The Slack app's id (`A…`). Every key and every ciphertext carries it. */
  readonly appId: string;
  readonly table: InstallationTable;
  readonly sealer: TokenSealer;
  /** Needed with token rotation: see `slackRefresher`. */
  readonly refresher?: TokenRefresher;
  /** How long a call may take unless it says otherwise, in milliseconds. Default: 2,500. */
  readonly deadlineMs?: number;
  /** How long before its end a token is refreshed. Default: 10,800 (of Slack's 43,200). */
  readonly refreshAheadSeconds?: number;
  /** How long `botToken` keeps a token, in milliseconds. Default: 300,000; 0 keeps none. */
  readonly cacheMaxAgeMs?: number;
  /** How many tokens `botToken` keeps. Default: 1,000. */
  readonly cacheMaxEntries?: number;
  /** Milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: () => number;
}

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds from now. */
  readonly deadlineMs?: number | undefined;
}

export interface TokenStore {
  /** `@slack/oauth`'s InstallationStore. */
  storeInstallation(installation: SlackInstallation): Promise<void>;
  fetchInstallation(query: SlackInstallationQuery): Promise<SlackInstallation>;
  deleteInstallation(query: SlackInstallationQuery): Promise<void>;
  /** The bot token of a tenant, for a worker. */
  botToken(tenant: Tenant, wait?: WaitOptions): Promise<Secret>;
  /** Drops what is cached for a tenant: call it when Slack says `token_revoked`, `invalid_auth`, `account_inactive`. */
  forget(tenant: Tenant): void;
  /** Removes what Slack revoked, unless it was installed anew since. */
  revoke(revocation: Revocation, wait?: WaitOptions): Promise<RevocationResult>;
}

export declare function createTokenStore(options: TokenStoreOptions): TokenStore;
