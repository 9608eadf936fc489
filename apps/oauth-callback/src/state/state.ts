/**
 * The `state` of an installation: an id, the time it was given out, the browser it was given to, signed.
 *
 * What may be forged is so refused without asking a table, by any container. That it is used once takes a table:
 * `used-states.ts`. Source: RFC 9700, section 4.7.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** How long an installation may take, seconds. Slack's code lives as long. */
export const STATE_LIFE_SECONDS = 600;

/** Clocks of two containers may differ by so many seconds. */
const SKEW_SECONDS = 60;

/** What a state is made of. */
export interface StateFacts {
  /** 16 random bytes in base64url: used once. */
  readonly id: string;
  readonly browserId: string;
  readonly issuedAtSeconds: number;
}

/** A state that may be used, or why not. */
export type StateReading =
  | { readonly ok: true; readonly id: string; readonly issuedAtSeconds: number }
  | { readonly ok: false; readonly reason: "forged" | "expired" | "other-browser" };

const STATE =
  /^(?<body>(?<id>[\w-]{22})\.(?<issuedAt>[0-9a-z]{1,9})\.(?<browser>[\w-]{43}))\.(?<mac>[\w-]{43})$/;

/** Makes a state. */
export function issueState(key: Uint8Array, { id, browserId, issuedAtSeconds }: StateFacts): string {
  const body = `${id}.${issuedAtSeconds.toString(36)}.${digest(browserId)}`;
  return `${body}.${macOf(key, body)}`;
}

/**
 * Reads a state that came back.
 *
 * @param browserId Of the browser that brings it.
 */
export function readState(
  key: Uint8Array,
  state: string | undefined,
  { browserId, nowSeconds }: { readonly browserId: string | undefined; readonly nowSeconds: number },
): StateReading {
  const { body = "", id = "", issuedAt = "", browser = "", mac = "" } = STATE.exec(state ?? "")?.groups ?? {};
  if (!isSame(mac, macOf(key, body))) return { ok: false, reason: "forged" };
  const issuedAtSeconds = Number.parseInt(issuedAt, 36);
  const ageSeconds = nowSeconds - issuedAtSeconds;
  if (ageSeconds > STATE_LIFE_SECONDS || ageSeconds < -SKEW_SECONDS) return { ok: false, reason: "expired" };
  if (browserId === undefined || !isSame(browser, digest(browserId))) {
    return { ok: false, reason: "other-browser" };
  }
  return { ok: true, id, issuedAtSeconds };
}

function macOf(key: Uint8Array, body: string): string {
  return createHmac("sha256", key).update(body).digest("base64url");
}

/** The state passes through Slack and the address bar: it carries the browser's id only as a hash. */
function digest(browserId: string): string {
  return createHash("sha256").update(browserId).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
