// What Slack's `app_uninstalled` and `tokens_revoked` events say.
import type { Tenant } from "./tenant.ts";

/**
 * What Slack took back, from whom and when: the whole app, or single tokens.
 *
 * @example
 * import type { Revocation } from "@luckydraw/token-store";
 *
 * const revocation: Revocation = { what: "app", tenant: { teamId: "T0EXAMPLE" }, revokedAtMs: 1_767_225_600_123 };
 * console.log(revocation.what); // app
 */
export type Revocation = AppRevocation | TokenRevocation;

/**
 * The app was removed from a workspace or an organisation.
 *
 * @example
 * import type { AppRevocation } from "@luckydraw/token-store";
 *
 * const removed: AppRevocation = { what: "app", tenant: { teamId: "T0EXAMPLE" }, revokedAtMs: 1_767_225_600_123 };
 * console.log(removed.tenant.teamId); // T0EXAMPLE
 */
export interface AppRevocation {
  readonly what: "app";
  readonly tenant: Tenant;
  /** The app that the event is about, to be checked against the store's. */
  readonly appId?: string | undefined;
  /** When Slack did it, milliseconds since the epoch. */
  readonly revokedAtMs: number;
}

/**
 * Tokens of a tenant were revoked.
 *
 * @example
 * import type { TokenRevocation } from "@luckydraw/token-store";
 *
 * const revoked: TokenRevocation = {
 *   what: "tokens",
 *   tenant: { teamId: "T0EXAMPLE" },
 *   revokedAtMs: 1_767_225_600_123,
 *   isBotRevoked: false,
 *   userIds: ["U0EXAMPLE"],
 * };
 * console.log(revoked.userIds.length); // 1
 */
export interface TokenRevocation extends Omit<AppRevocation, "what"> {
  readonly what: "tokens";
  readonly isBotRevoked: boolean;
  /** People whose user tokens were revoked. */
  readonly userIds: readonly string[];
}

/**
 * How many rows went, and how many stayed because they are newer than the event.
 *
 * @example
 * import type { RevocationResult } from "@luckydraw/token-store";
 *
 * const late: RevocationResult = { removed: 0, kept: 1 };
 * console.log(late.kept); // 1
 */
export interface RevocationResult {
  readonly removed: number;
  readonly kept: number;
}

/**
 * Reads a revocation out of an Events API envelope (Bolt's `body`); `undefined` when it holds none.
 *
 * @see https://docs.slack.dev/reference/events/app_uninstalled
 * @see https://docs.slack.dev/reference/events/tokens_revoked
 *
 * @example
 * import { revocationOf } from "@luckydraw/token-store";
 *
 * const body = {
 *   team_id: "T0EXAMPLE",
 *   api_app_id: "A0EXAMPLE",
 *   event: { type: "tokens_revoked", tokens: { oauth: ["U0EXAMPLE"], bot: [] }, event_ts: "1767225600.123400" },
 *   event_time: 1_767_225_600,
 * };
 * const revocation = revocationOf(body);
 * console.log(revocation?.what, revocation?.revokedAtMs); // tokens 1767225600123
 */
export function revocationOf(envelope: unknown): Revocation | undefined {
  const body = membersOf(envelope);
  const event = membersOf(body["event"]);
  const revokedAtMs = momentOf(event["event_ts"], body["event_time"]);
  if (revokedAtMs === undefined) return undefined;
  const shared = { tenant: tenantOf(body), appId: textOf(body["api_app_id"]), revokedAtMs };
  if (event["type"] === "app_uninstalled") return { what: "app", ...shared };
  if (event["type"] !== "tokens_revoked") return undefined;
  const { bot, oauth } = membersOf(event["tokens"]);
  return { what: "tokens", ...shared, isBotRevoked: textsOf(bot).length > 0, userIds: textsOf(oauth) };
}

function tenantOf(body: Members): Tenant {
  const [authorization] = Array.isArray(body["authorizations"]) ? body["authorizations"] : [];
  const teamId = textOf(body["team_id"]);
  const enterpriseId = textOf(body["enterprise_id"]);
  const isEnterpriseInstall =
    membersOf(authorization)["is_enterprise_install"] === true ||
    body["is_enterprise_install"] === true ||
    // What is about a whole organisation has its id in the team's place, or nothing there.
    (enterpriseId !== undefined && (teamId === undefined || teamId === enterpriseId));
  return { teamId, enterpriseId, isEnterpriseInstall };
}

// `event_ts` has microseconds; `event_time` is cut to the second, which can only make an event older than it is.
function momentOf(eventTs: unknown, eventTimeSeconds: unknown): number | undefined {
  const [, seconds, fraction = ""] = /^(\d{1,11})(?:\.(\d{1,9}))?$/.exec(textOf(eventTs) ?? "") ?? [];
  if (seconds !== undefined) return Number(seconds) * 1_000 + Number(fraction.padEnd(3, "0").slice(0, 3));
  return Number.isSafeInteger(eventTimeSeconds) ? Number(eventTimeSeconds) * 1_000 : undefined;
}

type Members = Readonly<Record<string, unknown>>;

function membersOf(value: unknown): Members {
  return typeof value === "object" && value !== null ? (value as Members) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
}
