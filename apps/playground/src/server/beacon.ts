/** The local randomness beacon: a drand chain of a key made at start, over HTTP. */
import { randomBytes } from "node:crypto";
import { createLocalChain } from "@luckydraw/draw-core/local-chain";
import type { Faults } from "./faults.ts";
import { jsonReply } from "./http/json.ts";
import type { Handle } from "./http/server.ts";

/** A chain that is served. */
export interface LocalBeacon {
  readonly handle: Handle;
  /** What drand's `/info` answers for it, as JSON. */
  readonly info: string;
}

const PERIOD_SECONDS = 3;

/** Makes a chain. Its key is new, so nobody can know its future rounds from another start. */
export function createLocalBeacon(faults: Faults): LocalBeacon {
  const chain = createLocalChain({
    // Below the group's order, which begins with 0x73.
    secretKey: `00${randomBytes(31).toString("hex")}`,
    periodSeconds: PERIOD_SECONDS,
    genesisTimeSeconds: Math.floor(Date.now() / 1_000) - 3_600,
    now: Date.now,
  });
  return {
    info: JSON.stringify(chain.handle("/info").json),
    handle(request) {
      if (faults.isBeaconDown()) {
        return { status: 503, body: "The beacon is down" };
      }
      const { status, json } = chain.handle(request.path);
      // Any page may read it, as it may read drand's.
      return jsonReply(json, status, { "access-control-allow-origin": "*" });
    },
  };
}
