// What `app_uninstalled` and `tokens_revoked` say.

/**
 * What Slack took back, from whom and when.
 *
 * @example
 * import type { Revocation } from "@luckydraw/token-store";
 *
 * const revocation: Revocation = {
 *   tenant: { teamId: "T0EXAMPLE" },
 *   what: "app",
 *   revokedAtMs: 1_767_225_600_123,
 * };
 * console.log(revocation.what); // app
 */
export type Revocation = {
  readonly tenant: import("./tenant.ts").Tenant;
  /** When Slack did it, milliseconds since the epoch. */
  readonly revokedAtMs: number;
} & (
  | { readonly what: "app" }
  | { readonly what: "tokens"; readonly isBotRevoked: boolean; readonly userIds: readonly string[] }
);

/**
 * How many rows went, and how many stayed because they are newer than the event.
 *
 * @example
 * import type { RevocationResult } from "@luckydraw/token-store";
 *
 * const result: RevocationResult = { removed: 1, kept: 0 };
 * console.log(result.removed); // 1
 */
export interface RevocationResult {
  readonly removed: number;
  readonly kept: number;
}
