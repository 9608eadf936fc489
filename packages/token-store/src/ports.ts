// What the package needs from the world, in its own words. `aws.ts`, `memory.ts` and `slack.ts` implement it.
import type { Secret } from "@luckydraw/kms-secrets";

/**
 * Where a row stands: `partition` is app and tenant, `sort` is the installation or one person in it.
 *
 * @example
 * import type { RowKey } from "@luckydraw/token-store";
 *
 * const key: RowKey = { partition: "A0EXAMPLE/T0EXAMPLE", sort: "installation" };
 * console.log(key.partition); // A0EXAMPLE/T0EXAMPLE
 */
export interface RowKey {
  readonly partition: string;
  readonly sort: string;
}

/**
 * A row of the table: what one token pair belongs to, the pair itself only as a ciphertext.
 *
 * @example
 * import type { InstallationRow } from "@luckydraw/token-store";
 *
 * const row: InstallationRow = {
 *   partition: "A0EXAMPLE/T0EXAMPLE",
 *   sort: "installation",
 *   version: "1f0c",
 *   registeredAtMs: 1_767_225_600_000,
 *   updatedAtMs: 1_767_225_600_000,
 *   facts: { teamName: "Example" },
 *   sealed: Uint8Array.of(1, 2, 3),
 * };
 * console.log(row.facts["teamName"]); // Example
 */
export interface InstallationRow extends RowKey {
  /** Another one after every write; never used twice. */
  readonly version: string;
  /** When Slack's grant was stored, milliseconds since the epoch. A refresh leaves it. */
  readonly registeredAtMs: number;
  /** When the tokens were last stored, milliseconds since the epoch. */
  readonly updatedAtMs: number;
  /** When the token ends, seconds since the epoch; absent without token rotation. */
  readonly tokenExpiresAtSeconds?: number;
  /** Until then, milliseconds since the epoch, somebody is refreshing this row's tokens. */
  readonly claimedUntilMs?: number;
  /** Ids, names, scopes: nothing secret. */
  readonly facts: RowFacts;
  /** Tokens, as one ciphertext; absent where there are none. */
  readonly sealed?: Uint8Array;
}

/**
 * What stands in a row in plain text.
 *
 * @example
 * import type { RowFacts } from "@luckydraw/token-store";
 *
 * const facts: RowFacts = { botScopes: ["chat:write"], isEnterpriseInstall: false };
 * console.log(Object.keys(facts).join()); // botScopes,isEnterpriseInstall
 */
export type RowFacts = Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * A row is removed only if the named date is not after `notAfterMs` (milliseconds since the epoch).
 *
 * @example
 * import type { RemovalCondition } from "@luckydraw/token-store";
 *
 * const condition: RemovalCondition = { date: "registeredAtMs", notAfterMs: 1_767_225_600_000 };
 * console.log(condition.date); // registeredAtMs
 */
export interface RemovalCondition {
  readonly date: "registeredAtMs" | "updatedAtMs";
  readonly notAfterMs: number;
}

/**
 * The table. A failure rejects with an error whose `name` is the exception's name in the DynamoDB API.
 *
 * @example
 * import { memoryTable } from "@luckydraw/token-store/memory";
 * import type { InstallationTable } from "@luckydraw/token-store";
 *
 * const table: InstallationTable = memoryTable();
 * console.log((await table.read([{ partition: "A0EXAMPLE/T0EXAMPLE", sort: "installation" }])).length); // 0
 */
export interface InstallationTable {
  /** The rows of up to ten keys that are there, in any order, by one consistent read. */
  read(keys: readonly RowKey[], signal?: AbortSignal): Promise<readonly InstallationRow[]>;
  /** Every key of a partition. */
  keysOf(partition: string, signal?: AbortSignal): Promise<readonly RowKey[]>;
  /** Puts a row; with `ifVersion` only over that version. `false` when another version, or nothing, stood there. */
  write(row: InstallationRow, ifVersion: string | undefined, signal?: AbortSignal): Promise<boolean>;
  /** Removes a row, with `condition` only if it holds. `false` when nothing was removed. */
  remove(key: RowKey, condition: RemovalCondition | undefined, signal?: AbortSignal): Promise<boolean>;
}

/**
 * What a ciphertext is bound to: ids only, for CloudTrail shows them.
 *
 * @example
 * import type { SealContext } from "@luckydraw/token-store";
 *
 * const context: SealContext = { app: "A0EXAMPLE", team: "T0EXAMPLE" };
 * console.log(context["team"]); // T0EXAMPLE
 */
export type SealContext = Readonly<Record<string, string>>;

/**
 * The key service: seals 1 to 4,096 bytes and opens them again under exactly the same context. A failure rejects
 * with an error whose `name` is the exception's name in the KMS API.
 *
 * @example
 * import { memorySealer } from "@luckydraw/token-store/memory";
 * import type { TokenSealer } from "@luckydraw/token-store";
 *
 * const sealer: TokenSealer = memorySealer();
 * const sealed = await sealer.seal(Uint8Array.of(1, 2), { team: "T0EXAMPLE" });
 * console.log(String(await sealer.open(sealed, { team: "T0EXAMPLE" }))); // 1,2
 */
export interface TokenSealer {
  seal(plaintext: Uint8Array, context: SealContext, signal?: AbortSignal): Promise<Uint8Array>;
  open(ciphertext: Uint8Array, context: SealContext, signal?: AbortSignal): Promise<Uint8Array>;
}

/**
 * What Slack said to a refresh: a new pair, or its error's name (`invalid_refresh_token`, …).
 *
 * @example
 * import type { RefreshOutcome } from "@luckydraw/token-store";
 *
 * const outcome: RefreshOutcome = { ok: false, error: "invalid_refresh_token" };
 * console.log(outcome.ok); // false
 */
export type RefreshOutcome =
  | {
      readonly ok: true;
      readonly token: Secret;
      readonly refreshToken: Secret;
      readonly expiresInSeconds: number;
    }
  | { readonly ok: false; readonly error: string };

/**
 * Exchanges a refresh token for a new pair. Rejects when Slack could not be reached or gave no usable answer.
 *
 * @example
 * import type { TokenRefresher } from "@luckydraw/token-store";
 *
 * const refresher: TokenRefresher = { refresh: async () => ({ ok: false, error: "invalid_refresh_token" }) };
 * console.log(typeof refresher.refresh); // function
 */
export interface TokenRefresher {
  refresh(refreshToken: Secret, signal: AbortSignal): Promise<RefreshOutcome>;
}
