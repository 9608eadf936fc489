/**
 * A drand chain of one's own key, for development and tests: the same mathematics, times and HTTP paths as drand's,
 * no network and no trust.
 *
 * @module
 */
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { hexToBytes } from "@noble/hashes/utils.js";
import { type Beacon, randomnessOf, signedPoint } from "./beacon.ts";
import { type ChainInfo, roundAt, timeOfRound } from "./chain.ts";
import { chainHashOf } from "./chain-info.ts";
import { readHex, readPositiveInteger } from "./shape.ts";

/** What a local chain is made of. */
export interface LocalChainOptions {
  /** A scalar below the group's order, 64 hex. Left out, it is a key that everybody knows: the chain is for trying things. */
  readonly secretKey?: string;
  readonly periodSeconds: number;
  /** When round 1 is published, in whole seconds since 1970. */
  readonly genesisTimeSeconds: number;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** An answer as drand's HTTP API gives it. */
export interface LocalAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** A chain that signs its rounds itself. */
export interface LocalChain {
  readonly chain: ChainInfo;
  /** The beacon of any round, whatever the time is. */
  beaconAt(round: number): Beacon;
  /** What drand answers to a GET of the path: v1 and v2, 404 or 425 for rounds that are not published yet. */
  handle(path: string): LocalAnswer;
}

/** The network's name in v2 paths: `/v2/beacons/local/rounds/1`. */
export const LOCAL_BEACON_ID = "local";

const KNOWN_SECRET_KEY = "4c55434b59445241572d6c6f63616c2d636861696e2d6e6f742d736563726574";
const GENESIS_SEED = "0".repeat(64);
const TOO_EARLY = { v1: 404, v2: 425 } as const;
const ROUND_PATH = /^(?:\/([0-9a-f]{64}))?\/public\/(latest|[0-9]{1,15})$/;
const ROUND_PATH_V2 = /^\/v2\/(?:beacons|chains)\/([0-9a-z]+)\/rounds\/(latest|[0-9]{1,15})$/;

/**
 * Makes a chain of one's own key.
 *
 * @throws DrawError `malformed`, when an option is not of its shape.
 * @example
 * ```ts
 * import { verifyBeacon } from "@luckydraw/draw-core";
 * import { createLocalChain } from "@luckydraw/draw-core/local-chain";
 *
 * const local = createLocalChain({ periodSeconds: 3, genesisTimeSeconds: 1_700_000_000, now: () => 1_700_000_010_000 });
 * console.assert(verifyBeacon(local.chain, local.beaconAt(4)));
 * console.assert(local.handle(`/${local.chain.hash}/public/4`).status === 200);
 * console.assert(local.handle(`/${local.chain.hash}/public/5`).status === 404);
 * ```
 */
export function createLocalChain(options: LocalChainOptions): LocalChain {
  const secretKey = hexToBytes(readHex(options.secretKey ?? KNOWN_SECRET_KEY, "secretKey", 32));
  const { shortSignatures } = bls12_381;
  const parts = {
    publicKey: shortSignatures.getPublicKey(secretKey).toHex(),
    periodSeconds: readPositiveInteger(options.periodSeconds, "periodSeconds"),
    genesisTimeSeconds: readPositiveInteger(options.genesisTimeSeconds, "genesisTimeSeconds"),
    genesisSeed: GENESIS_SEED,
    beaconId: LOCAL_BEACON_ID,
  };
  const { publicKey, periodSeconds, genesisTimeSeconds } = parts;
  const scheme = "bls-unchained-g1-rfc9380";
  const hash = chainHashOf(parts);
  const chain: ChainInfo = Object.freeze({ hash, publicKey, periodSeconds, genesisTimeSeconds, scheme });

  function beaconAt(round: number): Beacon {
    const signature = shortSignatures.sign(signedPoint(round), secretKey).toHex();
    return { round, signature, randomness: randomnessOf(signature) };
  }

  return { chain, beaconAt, handle: (path) => answerTo(path, { chain, beaconAt, now: options.now }) };
}

/**
 * A request listener for `createServer` of `node:http` that answers as the chain does.
 *
 * @example
 * ```ts
 * import { createServer } from "node:http";
 * import { createLocalChain, localChainListener } from "@luckydraw/draw-core/local-chain";
 *
 * const local = createLocalChain({ periodSeconds: 3, genesisTimeSeconds: 1_700_000_000, now: Date.now });
 * const server = createServer(localChainListener(local));
 * console.assert(server.listening === false);
 * ```
 */
export function localChainListener(
  local: LocalChain,
): (request: LocalRequest, response: LocalResponse) => void {
  return (request, response) => {
    const { status, json } = local.handle(String(request.url).replace(/\?.*/, ""));
    // Any page may read it, as it may read drand's.
    response.writeHead(status, { "content-type": "application/json", "access-control-allow-origin": "*" });
    response.end(JSON.stringify(json));
  };
}

/** What the listener reads of an `IncomingMessage`. */
export interface LocalRequest {
  readonly url?: string | undefined;
}

/** What the listener uses of a `ServerResponse`. */
export interface LocalResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

interface Desk {
  readonly chain: ChainInfo;
  readonly beaconAt: LocalChain["beaconAt"];
  readonly now: () => number;
}

function answerTo(path: string, desk: Desk): LocalAnswer {
  const { chain } = desk;
  if (path === "/chains" || path === "/v2/chains") return { status: 200, json: [chain.hash] };
  if (path === "/v2/beacons") return { status: 200, json: [LOCAL_BEACON_ID] };
  if (path === "/info" || path === `/${chain.hash}/info`) return { status: 200, json: infoV1(chain) };
  if (path === `/v2/beacons/${LOCAL_BEACON_ID}/info` || path === `/v2/chains/${chain.hash}/info`) {
    return { status: 200, json: infoV2(chain) };
  }
  const [, hash = chain.hash, round] = ROUND_PATH.exec(path) ?? [];
  if (round !== undefined && hash === chain.hash) return answerRound(round, "v1", desk);
  const [, name, roundV2] = ROUND_PATH_V2.exec(path) ?? [];
  if (roundV2 !== undefined && (name === LOCAL_BEACON_ID || name === chain.hash)) {
    return answerRound(roundV2, "v2", desk);
  }
  return { status: 404, json: { error: "not found" } };
}

function answerRound(text: string, version: "v1" | "v2", { chain, beaconAt, now }: Desk): LocalAnswer {
  const latest = roundAt(chain, now());
  const round = text === "latest" ? latest : Number(text);
  if (round < 1) return { status: 404, json: { error: "no such round" } };
  if (round > latest) {
    const expectedAt = timeOfRound(chain, round) / 1000;
    return {
      status: TOO_EARLY[version],
      json: { error: "round is not published yet", expected: expectedAt },
    };
  }
  const { signature, randomness } = beaconAt(round);
  return { status: 200, json: version === "v1" ? { round, randomness, signature } : { round, signature } };
}

function infoV1(chain: ChainInfo): unknown {
  return {
    public_key: chain.publicKey,
    period: chain.periodSeconds,
    genesis_time: chain.genesisTimeSeconds,
    hash: chain.hash,
    groupHash: GENESIS_SEED,
    schemeID: chain.scheme,
    metadata: { beaconID: LOCAL_BEACON_ID },
  };
}

function infoV2(chain: ChainInfo): unknown {
  return {
    public_key: chain.publicKey,
    period: chain.periodSeconds,
    genesis_time: chain.genesisTimeSeconds,
    genesis_seed: GENESIS_SEED,
    chain_hash: chain.hash,
    scheme: chain.scheme,
    beacon_id: LOCAL_BEACON_ID,
  };
}
