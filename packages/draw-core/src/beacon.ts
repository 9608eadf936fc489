/** A beacon: one round of a drand chain, and whether it is genuine. */

import { bls12_381 } from "@noble/curves/bls12-381.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { sha256 } from "#crypto";
import type { ChainInfo } from "./chain.ts";
import { readPositiveInteger } from "./shape.ts";

/** One round of a chain. */
export interface Beacon {
  readonly round: number;
  /** 48 bytes, compressed G1, 96 lower-case hex characters. */
  readonly signature: string;
  /** SHA-256 of the signature's bytes, 64 lower-case hex characters. */
  readonly randomness: string;
}

/** Where beacons come from. */
export interface BeaconSource {
  readonly chain: ChainInfo;
  /** A verified beacon; throws `DrawError` `beacon-not-yet`, `beacon-unavailable` or `beacon-invalid`. */
  fetchBeacon(round: number, options?: { readonly signal?: AbortSignal }): Promise<Beacon>;
}

/**
 * Whether a beacon is the chain's for its round: a valid signature in its one canonical encoding, and its hash. About 25 ms.
 * A value of the wrong shape is `false`, not an error.
 *
 * @example
 * ```ts
 * import { QUICKNET, verifyBeacon } from "@luckydraw/draw-core";
 *
 * const beacon = {
 *   round: 1000,
 *   signature:
 *     "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
 *   randomness: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
 * };
 * console.assert(verifyBeacon(QUICKNET, beacon));
 * console.assert(!verifyBeacon(QUICKNET, { ...beacon, round: 1001 }));
 * ```
 */
export function verifyBeacon(chain: ChainInfo, beacon: Beacon): boolean {
  return (
    verifySignature(chain, beacon.round, beacon.signature) &&
    beacon.randomness === randomnessOf(beacon.signature)
  );
}

/** SHA-256 of the signature's bytes, 64 hex. */
export function randomnessOf(signature: string): string {
  return bytesToHex(sha256([hexToBytes(signature)]));
}

/** Whether the signature is the chain's on the round: exactly 48 bytes, canonical, on the curve, in the subgroup, not infinity. */
export function verifySignature(chain: ChainInfo, round: number, signature: string): boolean {
  const { G2, shortSignatures } = bls12_381;
  try {
    // Both are checked by the library on their way in: on the curve, in the subgroup, numbers below p.
    const point = shortSignatures.Signature.fromHex(signature);
    const publicKey = G2.Point.fromHex(chain.publicKey);
    // It reads more than it writes (upper case for one); only what it writes back is the signature.
    return point.toHex() === signature && shortSignatures.verify(point, signedPoint(round), publicKey);
  } catch {
    return false;
  }
}

/** What a round's signature signs, of a round that is a safe integer of at least 1: SHA-256 of the round as 8 bytes, big-endian, hashed to the curve. */
export function signedPoint(round: number): ReturnType<typeof bls12_381.shortSignatures.hash> {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(readPositiveInteger(round, "round")));
  return bls12_381.shortSignatures.hash(sha256([bytes]));
}
