// Token rotation without a race: whoever refreshes claims the row first, and stores under the claim's version.
//
// Slack takes a refresh token once. Two that use the same one would each hold a pair, and which of the two Slack
// goes on accepting is not theirs to choose; so only one asks, and the others read what it stored.
import { safeCauseOf } from "./aws-fault.ts";
import { type Effort, withEffort } from "./effort.ts";
import type { OpenRow } from "./installation-rows.ts";
import type {
  InstallationRow,
  InstallationTable,
  RefreshOutcome,
  TokenRefresher,
  TokenSealer,
} from "./ports.ts";
import type { RowClock } from "./row-clock.ts";
import { openTokens, sealTokens } from "./sealed-tokens.ts";

/** What a rotation is made of. */
export interface RotationOptions {
  readonly table: InstallationTable;
  readonly sealer: TokenSealer;
  readonly refresher: TokenRefresher | undefined;
  readonly clock: RowClock;
  readonly now: () => number;
  readonly random: () => number;
  readonly newVersion: () => string;
}

/** Opens a row: its tokens, refreshed if they end soon, with the row they were found in. */
export type OpenRotated = (row: InstallationRow, effort: Effort) => Promise<OpenRow>;

// Longer than Slack takes to answer; then somebody else may try.
const claimMs = 10_000;
// How long others wait for a refresh while the old token still works.
const patienceMs = 1_000;
const firstLookMs = 50;
const longestLookMs = 400;

/** Makes the function that opens rows. */
export function createRotation(options: RotationOptions): OpenRotated {
  const { table, sealer, refresher, clock, now, random, newVersion } = options;

  const openAsItIs: OpenRotated = async (row, effort) => ({
    row,
    tokens: await openTokens(sealer, row, effort),
  });

  const open: OpenRotated = async (row, effort) => {
    if (refresher === undefined || !clock.isDue(row)) return await openAsItIs(row, effort);
    if (clock.isClaimed(row)) return await awaitOther(row, effort);
    const claim = { ...row, version: newVersion(), claimedUntilMs: now() + claimMs };
    if (!(await replace(table, claim, row.version, effort))) return await reopen(row, effort);
    return await withEffort({ subject: row.partition, limitMs: claimMs, random }, async (own) =>
      refreshClaimed(options, refresher, await openAsItIs(claim, own), reopen, own),
    );
  };

  const reopen: OpenRotated = async (row, effort) => await open(await reread(table, row, effort), effort);

  /** Somebody else is refreshing: their pair, or the old one when they take long and it still works. */
  const awaitOther: OpenRotated = async (seen, effort) => {
    const patientUntilMs = now() + patienceMs;
    for (let lookMs = firstLookMs; clock.isClaimed(seen); lookMs = Math.min(lookMs * 2, longestLookMs)) {
      await effort.pause(lookMs);
      const row = await reread(table, seen, effort);
      if (row.version !== seen.version) return await open(row, effort);
      if (clock.isAlive(row) && now() >= patientUntilMs) return await openAsItIs(row, effort);
    }
    return await reopen(seen, effort);
  };

  return open;
}

/**
 * Refreshes under a claim, in a time of its own: a pair that Slack hands out and nobody takes is lost. What fails leaves
 * the claim: until it runs out nobody bothers Slack again.
 */
async function refreshClaimed(
  options: RotationOptions,
  { refresh }: TokenRefresher,
  old: OpenRow,
  reopen: OpenRotated,
  effort: Effort,
): Promise<OpenRow> {
  const oldOr = (code: "refresh-refused" | "slack-unavailable", cause?: Error): OpenRow => {
    if (options.clock.isAlive(old.row)) return old;
    throw effort.error(code, cause);
  };
  if (old.tokens.refreshToken === undefined) return oldOr("refresh-refused");
  let outcome: RefreshOutcome;
  try {
    outcome = await refresh(old.tokens.refreshToken, effort.signal);
  } catch (error) {
    return oldOr("slack-unavailable", safeCauseOf(error));
  }
  if (outcome.ok) return (await storePair(options, old, outcome)) ?? (await reopen(old.row, effort));
  // A refresher whose claim ran out may have been faster all the same.
  const present = await reread(options.table, old.row, effort);
  return present.version === old.row.version ? oldOr("refresh-refused") : await reopen(present, effort);
}

/**
 * Stores a new pair; `undefined` when the row was installed anew, removed or refreshed by somebody else meanwhile. It
 * has its full time, however long Slack took.
 */
async function storePair(
  { table, sealer, now, random, newVersion }: RotationOptions,
  { row: claim, tokens: old }: OpenRow,
  pair: Extract<RefreshOutcome, { ok: true }>,
): Promise<OpenRow | undefined> {
  const { claimedUntilMs: _, ...row } = claim;
  const tokens = { ...old, token: pair.token, refreshToken: pair.refreshToken };
  const renewed = {
    ...row,
    version: newVersion(),
    updatedAtMs: now(),
    tokenExpiresAtSeconds: Math.floor(now() / 1_000) + pair.expiresInSeconds,
  };
  return await withEffort({ subject: row.partition, limitMs: claimMs, random }, async (effort) => {
    const sealed = await sealTokens(sealer, renewed, tokens, effort);
    return (await replace(table, sealed, claim.version, effort)) ? { row: sealed, tokens } : undefined;
  });
}

/** Replaces a row at a version. A write whose answer was lost and that was repeated has succeeded too. */
export async function replace(
  table: InstallationTable,
  row: InstallationRow,
  ifVersion: string,
  effort: Effort,
): Promise<boolean> {
  if (await effort.attempt((signal) => table.write(row, ifVersion, signal))) return true;
  const [present] = await effort.attempt((signal) => table.read([row], signal));
  return present?.version === row.version;
}

async function reread(
  table: InstallationTable,
  row: InstallationRow,
  effort: Effort,
): Promise<InstallationRow> {
  const [present] = await effort.attempt((signal) => table.read([row], signal));
  if (present === undefined) throw effort.error("not-installed");
  return present;
}
