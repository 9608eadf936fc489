/**
 * Beacons from drand's HTTP API. No mirror is trusted: what is not a valid beacon of the chain is passed over.
 *
 * @module
 */
import type { Beacon, BeaconSource } from "./beacon.ts";
import { randomnessOf, verifySignature } from "./beacon.ts";
import type { ChainInfo } from "./chain.ts";
import { DrawError, type DrawErrorCode } from "./draw-error.ts";
import { firstOf, pause } from "./hedge.ts";
import { type HttpGet, readJsonBody } from "./http-body.ts";
import { readPositiveInteger } from "./shape.ts";

export type { HttpAnswer, HttpBody, HttpGet } from "./http-body.ts";

/** What a drand client is made of. */
export interface DrandClientOptions {
  readonly chain: ChainInfo;
  /** Mirrors, the preferred first, such as those in `QUICKNET_URLS`. */
  readonly urls: readonly string[];
  /** The global `fetch`, or anything that answers alike. */
  readonly fetch: HttpGet;
  /** The network's name, such as `quicknet`: asks by the v2 API instead of v1. */
  readonly beaconId?: string;
  /** How long a mirror is alone before the next is asked as well; 300 ms. */
  readonly hedgeMs?: number;
  /** How long one mirror may take; 1,500 ms. */
  readonly tryTimeoutMs?: number;
  /** How long to wait before all mirrors are asked again; 1,000 ms. */
  readonly retryMs?: number;
  /** How long it may take in all; 5,000 ms. It ends sooner when there is no time left to ask again. */
  readonly timeoutMs?: number;
  /** A clock in milliseconds, from any beginning; `performance.now` when left out. */
  readonly now?: () => number;
}

/** Public mirrors of quicknet. */
export const QUICKNET_URLS: readonly string[] = Object.freeze([
  "https://api.drand.sh",
  "https://drand.cloudflare.com",
  "https://api2.drand.sh",
  "https://api3.drand.sh",
]);

/**
 * A source of beacons: asks a mirror, the next one too when that fails or is slow, and all again until the time is
 * up. Every beacon is verified before it is given out, its randomness computed, never read.
 *
 * @example
 * ```ts
 * import { createDrandClient } from "@luckydraw/draw-core/drand";
 * import { createLocalChain } from "@luckydraw/draw-core/local-chain";
 *
 * const local = createLocalChain({ periodSeconds: 3, genesisTimeSeconds: 1_700_000_000, now: Date.now });
 * const source = createDrandClient({
 *   chain: local.chain,
 *   urls: ["http://mirror.test"],
 *   fetch: async (url) => {
 *     const { status, json } = local.handle(new URL(url).pathname);
 *     return new Response(JSON.stringify(json), { status });
 *   },
 * });
 * const beacon = await source.fetchBeacon(7);
 * console.assert(beacon.randomness === local.beaconAt(7).randomness);
 * ```
 */
export function createDrandClient(options: DrandClientOptions): BeaconSource {
  const { chain, urls, hedgeMs = 300, retryMs = 1_000, timeoutMs = 5_000 } = options;
  const { now = () => performance.now() } = options;
  return {
    chain,
    async fetchBeacon(round, { signal } = {}) {
      readPositiveInteger(round, "round");
      const ended = AbortSignal.any([
        AbortSignal.timeout(timeoutMs),
        ...(signal === undefined ? [] : [signal]),
      ]);
      const tries = urls.map((url) => (stop: AbortSignal) => askMirror(url, round, options, stop));
      const endMs = now() + timeoutMs;
      const faults: unknown[] = [];
      do {
        try {
          return await firstOf(tries, hedgeMs, ended);
        } catch (error) {
          faults.push(...(error as AggregateError).errors);
        }
      } while (now() + retryMs < endMs && (await pause(retryMs, ended)));
      throw new DrawError(codeOf(faults), { cause: new AggregateError(faults) });
    },
  };
}

async function askMirror(
  url: string,
  round: number,
  options: DrandClientOptions,
  stop: AbortSignal,
): Promise<Beacon> {
  const { chain, fetch, beaconId, tryTimeoutMs = 1_500 } = options;
  const base = url.replace(/\/+$/, "");
  const path =
    beaconId === undefined ? `/${chain.hash}/public/${round}` : `/v2/beacons/${beaconId}/rounds/${round}`;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(tryTimeoutMs)]);
  const { status, json } = await orAborted(getJson(fetch, `${base}${path}`, signal), signal);
  if (status === 404 || status === 425) throw new DrawError("beacon-not-yet");
  if (status !== 200) throw new DrawError("beacon-unavailable");
  return readBeacon(chain, round, json);
}

async function getJson(
  fetch: HttpGet,
  url: string,
  signal: AbortSignal,
): Promise<{ status: number; json: unknown }> {
  try {
    const answer = await fetch(url, { signal });
    if (answer.status === 200) return { status: 200, json: await readJsonBody(answer.body) };
    await answer.body?.cancel();
    return { status: answer.status, json: undefined };
  } catch (cause) {
    throw cause instanceof DrawError ? cause : new DrawError("beacon-unavailable", { cause });
  }
}

// A `fetch` that heeds no signal must not hold the others up.
function orAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new DrawError("beacon-unavailable", { cause: signal.reason }));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject);
  });
}

function readBeacon(chain: ChainInfo, round: number, json: unknown): Beacon {
  const answer = Object(json) as Record<string, unknown>;
  const signature = answer["signature"] as string;
  // A signature that is no string at all does not verify either.
  if (answer["round"] !== round || !verifySignature(chain, round, signature))
    throw new DrawError("beacon-invalid");
  return { round, signature, randomness: randomnessOf(signature) };
}

// One mirror that has seen no such round says more than others that cannot be reached or lie: it is worth a later try.
function codeOf(faults: readonly unknown[]): DrawErrorCode {
  const codes = faults.map((fault) => (fault as DrawError).code);
  return (
    (["beacon-not-yet", "beacon-invalid"] as const).find((code) => codes.includes(code)) ??
    "beacon-unavailable"
  );
}
