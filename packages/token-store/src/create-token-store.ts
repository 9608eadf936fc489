// The store: installations in a table, tokens sealed, bot tokens kept for a while.
import type { Secret } from "@luckydraw/kms-secrets";
import { createBotTokens } from "./bot-tokens.ts";
import type { Effort, WaitOptions } from "./effort.ts";
import { createInstallations } from "./installations.ts";
import type { InstallationTable, TokenRefresher, TokenSealer } from "./ports.ts";
import type { Revocation, RevocationResult } from "./revocation.ts";
import { isOutdated, revoke } from "./revoking.ts";
import { createRotation } from "./rotation.ts";
import { createRowClock } from "./row-clock.ts";
import { type SharedWork, startWork } from "./shared-work.ts";
import type { SlackInstallation, SlackInstallationQuery } from "./slack-installation.ts";
import type { Tenant } from "./tenant.ts";

/**
 * What a store is made of.
 *
 * @example
 * import { createTokenStore, type TokenStoreOptions } from "@luckydraw/token-store";
 * import { memorySealer, memoryTable } from "@luckydraw/token-store/memory";
 *
 * const options: TokenStoreOptions = {
 *   appId: "A0EXAMPLE",
 *   table: memoryTable(),
 *   sealer: memorySealer(),
 *   cacheMaxAgeMs: 60_000,
 * };
 * console.log(typeof createTokenStore(options).botToken); // function
 */
export interface TokenStoreOptions {
  /** The Slack app's id (`A…`). Every key and every ciphertext carries it. */
  readonly appId: string;
  readonly table: InstallationTable;
  readonly sealer: TokenSealer;
  /** Needed with token rotation: see `slackRefresher`. */
  readonly refresher?: TokenRefresher | undefined;
  /** How long a call may take unless it says otherwise, in milliseconds. Default: 2,500. */
  readonly deadlineMs?: number;
  /**
   * How long before its end a token is refreshed, in seconds. Default: 10,800 of Slack's 43,200; keep it above 7,200,
   * or `@slack/oauth` refreshes by itself.
   */
  readonly refreshAheadSeconds?: number;
  /** How long `botToken` keeps a token, in milliseconds. Default: 300,000; 0 keeps none. */
  readonly cacheMaxAgeMs?: number;
  /** How many tokens `botToken` keeps. Default: 1,000. */
  readonly cacheMaxEntries?: number;
  /** Milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: () => number;
  /** A number from 0 to 1, for the pauses between tries. Default: `Math.random`. */
  readonly random?: () => number;
  /** A text that was never there before. Default: `crypto.randomUUID`. */
  readonly newVersion?: () => string;
}

/**
 * Installations, and the tokens of workers. Everything that fails rejects with a {@link TokenStoreError}.
 *
 * @example
 * import { createTokenStore, type TokenStore } from "@luckydraw/token-store";
 * import { memorySealer, memoryTable } from "@luckydraw/token-store/memory";
 *
 * const store: TokenStore = createTokenStore({ appId: "A0EXAMPLE", table: memoryTable(), sealer: memorySealer() });
 * const { removed } = await store.revoke({ what: "app", tenant: { teamId: "T0EXAMPLE" }, revokedAtMs: Date.now() });
 * console.log(removed); // 0
 */
export interface TokenStore {
  /** Stores what Slack granted; what stood there is replaced. For `@slack/oauth`. */
  storeInstallation(installation: SlackInstallation): Promise<void>;
  /** An installation with its tokens, refreshed if they end soon. For `@slack/oauth`; it is never cached. */
  fetchInstallation(query: SlackInstallationQuery): Promise<SlackInstallation>;
  /**
   * Removes an installation, or with `userId` one person's tokens, whatever their dates. For `@slack/oauth`; upon an
   * event of Slack's call `revoke` instead.
   */
  deleteInstallation(query: SlackInstallationQuery): Promise<void>;
  /** The bot token of a tenant: cached, else by one read of the table and one call to KMS. */
  botToken(tenant: Tenant, wait?: WaitOptions): Promise<Secret>;
  /**
   * Drops what is cached for a tenant. Call it when Slack answers `token_revoked`, `token_expired`, `invalid_auth` or
   * `account_inactive`.
   */
  forget(tenant: Tenant): void;
  /** Removes what Slack revoked, unless it was stored anew since. */
  revoke(revocation: Revocation, wait?: WaitOptions): Promise<RevocationResult>;
  /**
   * Whether the app was installed anew since a revocation. For a function that keeps something else of a tenant's and
   * removes it upon the same event: it needs no right to remove tokens.
   */
  isOutdated(revocation: Revocation, wait?: WaitOptions): Promise<boolean>;
}

// A look-up goes on for so long when its callers have left.
const longestLookUpMs = 10_000;

/**
 * Makes a store of one Slack app's installations. Nothing is read yet.
 *
 * @example
 * import { createTokenStore } from "@luckydraw/token-store";
 * import { memorySealer, memoryTable } from "@luckydraw/token-store/memory";
 *
 * const store = createTokenStore({ appId: "A0EXAMPLE", table: memoryTable(), sealer: memorySealer() });
 * await store.storeInstallation({
 *   team: { id: "T0EXAMPLE", name: "Example" },
 *   enterprise: undefined,
 *   user: { id: "U0INSTALLER", token: undefined, scopes: undefined },
 *   bot: { token: "xoxb-example", scopes: ["chat:write"], id: "B0EXAMPLE", userId: "U0BOT" },
 *   appId: "A0EXAMPLE",
 *   isEnterpriseInstall: false,
 * });
 * const token = await store.botToken({ teamId: "T0EXAMPLE", enterpriseId: null, isEnterpriseInstall: false });
 * console.log(token, token.reveal()); // [secret] xoxb-example
 */
export function createTokenStore(options: TokenStoreOptions): TokenStore {
  const { appId, table, sealer, refresher, deadlineMs = 2_500, refreshAheadSeconds = 10_800 } = options;
  const { now = Date.now, random = Math.random, newVersion = () => crypto.randomUUID() } = options;
  const clock = createRowClock({
    now,
    refreshAheadSeconds: refresher === undefined ? undefined : refreshAheadSeconds,
  });
  const open = createRotation({ table, sealer, refresher, clock, now, random, newVersion });
  const installations = createInstallations({ appId, table, sealer, open, now, newVersion });

  const start = <T>(tenant: Tenant, limitMs: number, work: (effort: Effort) => Promise<T>): SharedWork<T> =>
    startWork({ subject: subjectOf(appId, tenant), limitMs, random }, work);
  const tokens = createBotTokens({
    appId,
    table,
    open,
    clock,
    now,
    // Others may have joined whose time is longer than that of the first.
    start: (tenant, patienceMs, work) => start(tenant, Math.max(patienceMs, longestLookUpMs), work),
    maxAgeMs: options.cacheMaxAgeMs ?? 300_000,
    maxEntries: options.cacheMaxEntries ?? 1_000,
  });

  /** Does something for one caller: when that has left, nothing may be stored or removed any more. */
  const doFor = async <T>(
    { signal, deadlineMs: patienceMs = deadlineMs }: WaitOptions,
    tenant: Tenant,
    work: (effort: Effort) => Promise<T>,
  ): Promise<T> => {
    const started = start(tenant, patienceMs, work);
    return await started.join({ signal, deadlineMs: patienceMs }).finally(started.end);
  };
  /** Changes the table; what this container had cached may be wrong from then on. */
  const change: typeof doFor = (wait, tenant, work) => doFor(wait, tenant, work).finally(tokens.forgetAll);

  return {
    storeInstallation: (installation) =>
      change({}, tenantOf(installation), (effort) => installations.store(installation, effort)),
    fetchInstallation: (query) => doFor({}, query, (effort) => installations.fetch(query, effort)),
    deleteInstallation: (query) => change({}, query, (effort) => installations.remove(query, effort)),
    botToken: (tenant, { signal, deadlineMs: patienceMs = deadlineMs } = {}) =>
      tokens.get(tenant, { signal, deadlineMs: patienceMs }),
    forget: tokens.forget,
    revoke: (revocation, wait = {}) =>
      change(wait, revocation.tenant, (effort) => revoke({ appId, table }, revocation, effort)),
    isOutdated: (revocation, wait = {}) =>
      doFor(wait, revocation.tenant, (effort) => isOutdated({ appId, table }, revocation, effort)),
  };
}

function tenantOf({ team, enterprise, isEnterpriseInstall }: SlackInstallation): Tenant {
  return { teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall };
}

// Only what looks like an id gets into messages.
function subjectOf(appId: string, { teamId, enterpriseId }: Tenant): string {
  return [appId, enterpriseId, teamId].filter((id) => id && /^[A-Za-z0-9]{1,64}$/.test(id)).join("/");
}
