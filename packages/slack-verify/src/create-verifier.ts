/** The verifier: is this request really from Slack, and from now? */
import { type KeyObject, timingSafeEqual } from "node:crypto";
import { isUint8Array } from "node:util/types";
import { type Refusal, refuse } from "./refusal.ts";
import { computeSignature } from "./signature.ts";
import { readSignatureClaim, type SignatureClaim } from "./signature-claim.ts";
import type { SignedRequest } from "./signed-request.ts";
import { createSigningKey } from "./signing-key.ts";
import { SlackVerifyError } from "./slack-verify-error.ts";

/** What a verifier needs to know. */
export interface VerifierOptions {
  /** The app's signing secret; several while one is being rotated. */
  readonly signingSecrets: string | readonly string[];
  /** How many seconds a timestamp may lie in the past or in the future. Default 300, as Slack advises. */
  readonly maxAgeSeconds?: number;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

/** A request that Slack signed with one of the secrets, within the age limit. */
export interface Verified {
  readonly ok: true;
  /** The very bytes the signature covers: parse these and nothing else. Not a copy if the body was bytes. */
  readonly body: Uint8Array;
  /** When Slack signed it, in seconds since 1970. */
  readonly timestampSeconds: number;
  /** Which of the signing secrets matched, counted from 0: once it is always the new one, drop the old. */
  readonly secretIndex: number;
}

/** What {@link Verifier.verify} found. */
export type Verification = Verified | Refusal;

/** Made by {@link createVerifier}. */
export interface Verifier {
  /**
   * Tells whether Slack signed a request. A request that fails is a value, not an exception.
   *
   * @param request - headers and raw body, or what a reader such as `fromLambdaEvent` returned: a
   * refusal of the reader is handed through.
   * @returns the verified bytes, or the reason for refusing them.
   * @throws {@link SlackVerifyError} `no-raw-body` if the body is neither bytes nor a string,
   * `invalid-clock` if the clock is broken.
   */
  readonly verify: (request: SignedRequest | Refusal) => Verification;
}

/**
 * Makes a verifier of Slack's v0 request signature. Make one when the program starts and keep it.
 *
 * @param options - signing secrets, age limit, clock.
 * @returns the verifier, which shows nothing of its secrets.
 * @throws {@link SlackVerifyError} `missing-secret`, `padded-secret`, `invalid-max-age`.
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createVerifier, signSlackRequest } from "@luckydraw/slack-verify";
 *
 * const verifier = createVerifier({ signingSecrets: "example-signing-secret" });
 * const body = "command=%2Fluckydraw&text=2";
 * const timestampSeconds = Math.floor(Date.now() / 1000);
 * const headers = signSlackRequest({ signingSecret: "example-signing-secret", body, timestampSeconds });
 *
 * const genuine = verifier.verify({ headers, body });
 * assert.equal(genuine.ok, true);
 *
 * const forged = verifier.verify({ headers, body: "command=%2Fluckydraw&text=9" });
 * assert.deepEqual(forged, { ok: false, reason: "mismatch" });
 * ```
 */
export function createVerifier(options: VerifierOptions): Verifier {
  const { maxAgeSeconds = 300, now = Date.now } = options;
  const keys = [options.signingSecrets].flat().map(createSigningKey);
  if (keys.length === 0) throw new SlackVerifyError("missing-secret", "There is no signing secret.");
  if (!Number.isSafeInteger(maxAgeSeconds) || maxAgeSeconds < 1) {
    throw new SlackVerifyError("invalid-max-age", "maxAgeSeconds must be a positive whole number.");
  }

  // The keys live in this closure alone, so that printing a verifier shows nothing of them.
  return Object.freeze({
    verify(request: SignedRequest | Refusal): Verification {
      if (request.ok === false) return request;
      const claim = readSignatureClaim(request.headers);
      if (!claim.ok) return claim;
      const { timestampSeconds } = claim;
      const ageSeconds = wholeSeconds(now()) - timestampSeconds;
      if (ageSeconds > maxAgeSeconds) return refuse("stale");
      if (ageSeconds < -maxAgeSeconds) return refuse("early");
      const body = rawBytes(request.body);
      const secretIndex = findSigningKey(keys, claim, body);
      return secretIndex === -1 ? refuse("mismatch") : { ok: true, body, timestampSeconds, secretIndex };
    },
  });
}

/** Slack's timestamps are whole seconds, so the age is counted in whole seconds as well. */
function wholeSeconds(nowMs: number): number {
  // Without this check a clock that gives NaN would make every comparison false and every age acceptable.
  if (!Number.isFinite(nowMs)) throw new SlackVerifyError("invalid-clock", "now() must give a number.");
  return Math.floor(nowMs / 1000);
}

function rawBytes(body: unknown): Uint8Array {
  if (isUint8Array(body)) return body;
  if (typeof body === "string") return Buffer.from(body);
  throw new SlackVerifyError("no-raw-body", "The body is no bytes and no string: verify before parsing.");
}

/** Tries every key, also after a match, so that the time taken doesn't tell which of them matched. */
function findSigningKey(keys: readonly KeyObject[], claim: SignatureClaim, body: Uint8Array): number {
  let match = -1;
  keys.forEach((key, index) => {
    const computed = computeSignature(key, claim.timestamp, body);
    if (timingSafeEqual(computed, claim.signature)) match = index;
  });
  return match;
}
