// Installations as `@slack/oauth` stores, fetches and deletes them.
import type { Effort } from "./effort.ts";
import {
  installationOf,
  installationRowOf,
  installerOf,
  type OpenRow,
  placeOfInstallation,
  userRowOf,
} from "./installation-rows.ts";
import type { InstallationRow, InstallationTable, TokenSealer } from "./ports.ts";
import { type OpenRotated, replace } from "./rotation.ts";
import { openTokens, sealTokens } from "./sealed-tokens.ts";
import type { SlackInstallation, SlackInstallationQuery } from "./slack-installation.ts";
import { installationKey, ownPlaceOf, type Place, partitionOf, placesOf, userKey } from "./tenant.ts";
import { TokenStoreError } from "./token-store-error.ts";

/** What the operations are made of. */
export interface InstallationsOptions {
  readonly appId: string;
  readonly table: InstallationTable;
  readonly sealer: TokenSealer;
  readonly open: OpenRotated;
  readonly now: () => number;
  readonly newVersion: () => string;
}

/** The three operations of an InstallationStore. */
export interface Installations {
  store(installation: SlackInstallation, effort: Effort): Promise<void>;
  fetch(query: SlackInstallationQuery, effort: Effort): Promise<SlackInstallation>;
  remove(query: SlackInstallationQuery, effort: Effort): Promise<void>;
}

// `@slack/oauth` refreshes tokens that end within two hours by itself, and hands a copy of what it fetched to
// `storeInstallation`. Its copy carries this mark along, and so is stored over the version it was made from or not at
// all: of two copies one wins, and neither overwrites a newer installation.
const fetchedAs = Symbol("fetchedAs");
type Fetched = SlackInstallation & { [fetchedAs]?: readonly FetchedRow[] };
type FetchedRow = Pick<InstallationRow, "sort" | "version" | "registeredAtMs">;

/** Makes the operations. */
export function createInstallations(options: InstallationsOptions): Installations {
  const { appId, table, sealer, open, now, newVersion } = options;

  const read = async (place: Place, userId: string, effort: Effort): Promise<InstallationRow | undefined> => {
    const [row] = await effort.attempt((signal) => table.read([userKey(place, userId)], signal));
    return row;
  };

  /** A person whose token ended and can't be refreshed has none; the bot is none the worse for it. */
  const openUser = (row: InstallationRow, effort: Effort): Promise<OpenRow | undefined> =>
    open(row, effort).catch((error: unknown) => {
      if (error instanceof TokenStoreError && error.code === "refresh-refused") return undefined;
      throw error;
    });

  const write = async ({ row, tokens }: OpenRow, effort: Effort): Promise<void> => {
    const sealed = await sealTokens(sealer, row, tokens, effort);
    await effort.attempt((signal) => table.write(sealed, undefined, signal));
  };

  const rewrite = async ({ row, tokens }: OpenRow, over: FetchedRow, effort: Effort): Promise<void> => {
    const renewed = { ...row, registeredAtMs: over.registeredAtMs };
    await replace(table, await sealTokens(sealer, renewed, tokens, effort), over.version, effort);
  };

  /** Somebody who only gives a user token must not take the workspace's bot away. */
  const hasBotToLose = async (place: Place, own: OpenRow, effort: Effort): Promise<boolean> => {
    if (own.tokens.token !== undefined) return false;
    const [row] = await effort.attempt((signal) => table.read([installationKey(place)], signal));
    return row !== undefined && (await openTokens(sealer, row, effort)).token !== undefined;
  };

  return {
    store: async (installation: Fetched, effort) => {
      const place = placeOfInstallation(appId, installation);
      const start = () => ({ version: newVersion(), nowMs: now() });
      const own = installationRowOf(place, installation, start());
      const user = userRowOf(place, installation, start());
      const rows = user === undefined ? [own] : [user, own];
      const fetched = installation[fetchedAs];
      for (const one of rows) {
        const over = fetched?.find(({ sort }) => sort === one.row.sort);
        if (over !== undefined) await rewrite(one, over, effort);
        else if (one !== own || !(await hasBotToLose(place, own, effort))) await write(one, effort);
      }
    },

    fetch: async (query, effort) => {
      const { userId } = query;
      const places = placesOf(appId, query);
      const keys = places.flatMap((place) => [
        installationKey(place),
        ...(userId ? [userKey(place, userId)] : []),
      ]);
      const rows = await effort.attempt((signal) => table.read(keys, signal));
      const found = firstInstallation(places, rows);
      if (found === undefined) throw effort.error("not-installed");
      const { place, row } = found;

      const installerId = userId ? undefined : installerOf(row);
      const userRow = userId
        ? rows.find(({ partition, sort }) => partition === row.partition && sort !== row.sort)
        : installerId && (await read(place, installerId, effort));
      const [own, user] = await Promise.all([
        open(row, effort),
        userRow ? openUser(userRow, effort) : undefined,
      ]);
      const installation: Fetched = installationOf(own, user);
      installation[fetchedAs] = [own, ...(user === undefined ? [] : [user])].map(
        ({ row: { sort, version, registeredAtMs } }) => ({ sort, version, registeredAtMs }),
      );
      return installation;
    },

    remove: async (query, effort) => {
      const place = ownPlaceOf(appId, query);
      const keys = query.userId
        ? [userKey(place, query.userId)]
        : await effort.attempt((signal) => table.keysOf(partitionOf(place), signal));
      for (const key of keys) await effort.attempt((signal) => table.remove(key, undefined, signal));
    },
  };
}

/** The installation that counts among the rows that were read. */
export function firstInstallation(
  places: readonly Place[],
  rows: readonly InstallationRow[],
): { readonly place: Place; readonly row: InstallationRow } | undefined {
  for (const place of places) {
    const { partition, sort } = installationKey(place);
    const row = rows.find((candidate) => candidate.partition === partition && candidate.sort === sort);
    if (row !== undefined) return { place, row };
  }
  return undefined;
}
