// Bot tokens for workers: kept for a while, looked up once however many ask.
import type { Secret } from "@luckydraw/kms-secrets";
import type { Effort, WaitOptions } from "./effort.ts";
import { firstInstallation } from "./installations.ts";
import type { InstallationTable } from "./ports.ts";
import type { OpenRotated } from "./rotation.ts";
import type { RowClock } from "./row-clock.ts";
import type { SharedWork } from "./shared-work.ts";
import { installationKey, placesOf, type Tenant } from "./tenant.ts";
import { type CachedToken, createTokenCache } from "./token-cache.ts";

/** What the tokens come from, and how long they are kept. */
export interface BotTokensOptions {
  readonly appId: string;
  readonly table: InstallationTable;
  readonly open: OpenRotated;
  readonly clock: RowClock;
  readonly maxAgeMs: number;
  readonly maxEntries: number;
  readonly now: () => number;
  /** Starts a look-up that several can wait for. */
  readonly start: <T>(
    tenant: Tenant,
    deadlineMs: number,
    work: (effort: Effort) => Promise<T>,
  ) => SharedWork<T>;
}

/** Bot tokens by tenant. */
export interface BotTokens {
  get(tenant: Tenant, wait: WaitOptions & { readonly deadlineMs: number }): Promise<Secret>;
  /** Drops a tenant's token. */
  forget(tenant: Tenant): void;
  /** Drops all. */
  forgetAll(): void;
}

/** Makes the look-up. */
export function createBotTokens(options: BotTokensOptions): BotTokens {
  const { appId, table, open, clock, maxAgeMs, now, start } = options;
  const cache = createTokenCache(options.maxEntries);
  const lookUps = new Map<string, SharedWork<Secret>>();

  const lookUp = async (tenant: Tenant, effort: Effort): Promise<CachedToken> => {
    const places = placesOf(appId, tenant);
    const rows = await effort.attempt((signal) => table.read(places.map(installationKey), signal));
    const found = firstInstallation(places, rows);
    if (found === undefined) throw effort.error("not-installed");
    const { row, tokens } = await open(found.row, effort);
    if (tokens.token === undefined) throw effort.error("bot-token-missing");
    if (!clock.isAlive(row)) throw effort.error("refresher-missing");
    const freshUntilMs = Math.min(now() + maxAgeMs, clock.freshUntilMs(row));
    return { secret: tokens.token, partition: row.partition, freshUntilMs };
  };

  const startLookUp = (asked: string, tenant: Tenant, deadlineMs: number): SharedWork<Secret> => {
    const work = start(tenant, deadlineMs, async (effort) => {
      try {
        const token = await lookUp(tenant, effort);
        // What was forgotten meanwhile is not kept: it may be the very token that Slack refused.
        if (lookUps.get(asked) === work) cache.set(asked, token);
        return token.secret;
      } finally {
        if (lookUps.get(asked) === work) lookUps.delete(asked);
      }
    });
    lookUps.set(asked, work);
    return work;
  };

  return {
    get: async (tenant, wait) => {
      const asked = askedOf(tenant);
      const kept = cache.get(asked, now());
      return kept ?? (await (lookUps.get(asked) ?? startLookUp(asked, tenant, wait.deadlineMs)).join(wait));
    },
    forget: (tenant) => {
      const asked = askedOf(tenant);
      cache.drop(asked);
      lookUps.delete(asked);
    },
    forgetAll: () => {
      cache.clear();
      lookUps.clear();
    },
  };
}

function askedOf({ teamId, enterpriseId, isEnterpriseInstall }: Tenant): string {
  return `${isEnterpriseInstall === true}/${enterpriseId ?? ""}/${teamId ?? ""}`;
}
