/** A chain as drand's HTTP API describes it, and the hash that ties the description together. */

import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { sha256 } from "#crypto";
import type { ChainInfo } from "./chain.ts";
import { DrawError } from "./draw-error.ts";
import { malformed, readHex, readPositiveInteger, readText } from "./shape.ts";

/** What a chain hash is made of. */
export interface ChainParts {
  readonly publicKey: string;
  readonly periodSeconds: number;
  readonly genesisTimeSeconds: number;
  /** The group hash at genesis, 64 hex. */
  readonly genesisSeed: string;
  /** The name of the network, such as `quicknet`. */
  readonly beaconId: string;
}

const SCHEME = "bls-unchained-g1-rfc9380";

/** The chain hash as drand computes it: SHA-256 over period (4 bytes), genesis time (8 bytes), key, seed and name. */
export function chainHashOf(parts: ChainParts): string {
  const times = new DataView(new ArrayBuffer(12));
  times.setUint32(0, parts.periodSeconds);
  times.setBigInt64(4, BigInt(parts.genesisTimeSeconds));
  // drand leaves the name of its first network out, so that its hash stayed what it was before networks had names.
  const name = parts.beaconId === "default" ? "" : parts.beaconId;
  const pieces = [new Uint8Array(times.buffer), hexToBytes(parts.publicKey), hexToBytes(parts.genesisSeed)];
  return bytesToHex(sha256([...pieces, utf8ToBytes(name)]));
}

/**
 * A chain from the JSON of drand's `/info`, v1 or v2, when its hash is right. Which chains to trust is the caller's to say.
 *
 * @throws DrawError `malformed`, `chain-scheme-unknown`, `chain-hash-differs`.
 * @example
 * ```ts
 * import { parseChainInfo, QUICKNET } from "@luckydraw/draw-core";
 *
 * const chain = parseChainInfo({
 *   public_key: QUICKNET.publicKey,
 *   period: 3,
 *   genesis_time: 1692803367,
 *   hash: QUICKNET.hash,
 *   groupHash: "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e",
 *   schemeID: "bls-unchained-g1-rfc9380",
 *   metadata: { beaconID: "quicknet" },
 * });
 * console.assert(chain.hash === QUICKNET.hash);
 * ```
 */
export function parseChainInfo(value: unknown): ChainInfo {
  if (typeof value !== "object" || value === null) malformed("chain");
  const info = value as Record<string, unknown>;
  if ((info["schemeID"] ?? info["scheme"]) !== SCHEME) throw new DrawError("chain-scheme-unknown");
  const parts = {
    publicKey: readHex(info["public_key"], "chain.public_key", 96),
    periodSeconds: readSeconds(info["period"], "chain.period", 2 ** 32 - 1),
    genesisTimeSeconds: readSeconds(info["genesis_time"], "chain.genesis_time", Number.MAX_SAFE_INTEGER),
    genesisSeed: readHex(info["groupHash"] ?? info["genesis_seed"], "chain.groupHash", 32),
    beaconId: readText(readBeaconId(info), "chain.metadata.beaconID"),
  };
  const hash = chainHashOf(parts);
  if (hash !== (info["hash"] ?? info["chain_hash"])) throw new DrawError("chain-hash-differs");
  const { publicKey, periodSeconds, genesisTimeSeconds } = parts;
  return Object.freeze({ hash, publicKey, periodSeconds, genesisTimeSeconds, scheme: SCHEME });
}

function readSeconds(value: unknown, path: string, most: number): number {
  const seconds = readPositiveInteger(value, path);
  if (seconds > most) malformed(path);
  return seconds;
}

function readBeaconId(info: Record<string, unknown>): unknown {
  if (Object.hasOwn(info, "beacon_id")) return info["beacon_id"];
  const metadata = info["metadata"];
  return typeof metadata === "object" && metadata !== null
    ? (metadata as Record<string, unknown>)["beaconID"]
    : "default";
}
