// What the time says about a row's tokens.
import type { InstallationRow } from "./ports.ts";

/** How time is read. */
export interface RowClockOptions {
  readonly now: () => number;
  /** `undefined` when nobody here can refresh. */
  readonly refreshAheadSeconds: number | undefined;
}

/** Questions about a row, answered for now. */
export interface RowClock {
  /** Whether the tokens should be refreshed. */
  isDue(row: InstallationRow): boolean;
  /** Whether the token has not ended yet. */
  isAlive(row: InstallationRow): boolean;
  /** Whether somebody is refreshing. */
  isClaimed(row: InstallationRow): boolean;
  /** Until when an opened row needs no second look, milliseconds since the epoch. */
  freshUntilMs(row: InstallationRow): number;
}

/** Makes a clock. Rows without an end, of apps without token rotation, are alive for ever. */
export function createRowClock({ now, refreshAheadSeconds }: RowClockOptions): RowClock {
  const endMs = ({ tokenExpiresAtSeconds: end }: InstallationRow): number =>
    end === undefined ? Number.POSITIVE_INFINITY : end * 1_000;
  const dueMs = (row: InstallationRow): number =>
    refreshAheadSeconds === undefined ? Number.POSITIVE_INFINITY : endMs(row) - refreshAheadSeconds * 1_000;
  const isDue = (row: InstallationRow): boolean => now() >= dueMs(row);

  return {
    isDue,
    isAlive: (row) => now() < endMs(row),
    isClaimed: ({ claimedUntilMs = 0 }) => now() < claimedUntilMs,
    freshUntilMs: (row) => {
      const { claimedUntilMs = 0 } = row;
      // A token that should have been refreshed and wasn't is good until the next try.
      return isDue(row) ? Math.min(endMs(row), claimedUntilMs) : Math.min(endMs(row), dueMs(row));
    },
  };
}
