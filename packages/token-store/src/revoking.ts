// Removing what Slack revoked, and only that: events come late, twice and in any order.
import type { Effort } from "./effort.ts";
import type { InstallationTable, RemovalCondition, RowKey } from "./ports.ts";
import type { AppRevocation, Revocation, RevocationResult, TokenRevocation } from "./revocation.ts";
import { installationKey, ownPlaceOf, type Place, partitionOf, userKey } from "./tenant.ts";

/** What a removal needs. */
export interface RevokingOptions {
  readonly appId: string;
  readonly table: InstallationTable;
}

/** Removes what a revocation names, under the condition that it isn't newer. */
export async function revoke(
  { appId, table }: RevokingOptions,
  revocation: Revocation,
  effort: Effort,
): Promise<RevocationResult> {
  if (revocation.appId !== undefined && revocation.appId !== appId) throw effort.error("app-mismatch");
  const place = ownPlaceOf(appId, revocation.tenant);
  const keys = await effort.attempt((signal) => existingKeys(table, place, revocation, signal));
  const condition = conditionOf(revocation);
  let removed = 0;
  for (const key of keys) {
    if (await effort.attempt((signal) => table.remove(key, condition, signal))) removed += 1;
  }
  return { removed, kept: keys.length - removed };
}

/** Whether an installation stands where the revocation would remove one, and is newer. */
export async function isOutdated(
  { appId, table }: RevokingOptions,
  { appId: itsAppId = appId, tenant, revokedAtMs }: Revocation,
  effort: Effort,
): Promise<boolean> {
  if (itsAppId !== appId) throw effort.error("app-mismatch");
  const key = installationKey(ownPlaceOf(appId, tenant));
  const [row] = await effort.attempt((signal) => table.read([key], signal));
  return row !== undefined && row.registeredAtMs > revokedAtMs;
}

async function existingKeys(
  table: InstallationTable,
  place: Place,
  revocation: Revocation,
  signal: AbortSignal,
): Promise<readonly RowKey[]> {
  const keys = await table.keysOf(partitionOf(place), signal);
  if (revocation.what === "app") return keys;
  const named = new Set(namedKeys(place, revocation).map(({ sort }) => sort));
  return keys.filter(({ sort }) => named.has(sort));
}

function namedKeys(place: Place, { isBotRevoked, userIds }: TokenRevocation): readonly RowKey[] {
  return [
    ...(isBotRevoked ? [installationKey(place)] : []),
    ...userIds.map((userId) => userKey(place, userId)),
  ];
}

// An app is removed with all its tokens, whenever they were refreshed: only an installation after it is another. A
// token that was stored after a revocation is not the one that was revoked.
function conditionOf({ what, revokedAtMs }: AppRevocation | TokenRevocation): RemovalCondition {
  return { date: what === "app" ? "registeredAtMs" : "updatedAtMs", notAfterMs: revokedAtMs };
}
