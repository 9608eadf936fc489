/** Draws and beacons to test with; every value here is made up, the beacons are of a local chain. */
import { createHash } from "node:crypto";
import type { Beacon, DrawInput } from "../src/index.ts";
import { createLocalChain, type LocalChain } from "../src/local-chain.ts";

export const local: LocalChain = createLocalChain({
  periodSeconds: 3,
  genesisTimeSeconds: 1_700_000_000,
  now: () => 1_700_003_000_000,
});

/** A draw of `size` entries, with what is to be different. */
export function drawInput(size: number, changes: Partial<DrawInput> = {}): DrawInput {
  return {
    chain: local.chain.hash,
    round: 7,
    nonce: "00112233445566778899aabbccddeeff",
    method: "pick",
    count: 1,
    entries: Array.from({ length: size }, (_, index) => [`U${index}`, 1] as const),
    ...changes,
  };
}

/** A beacon that no chain signed: its randomness is the hash of its signature, and that is all that ranking asks. */
export function unsignedBeacon(round: number, salt: string): Beacon {
  const hash = createHash("sha512").update(salt).digest("hex");
  const signature = hash.slice(0, 96);
  const randomness = createHash("sha256").update(Buffer.from(signature, "hex")).digest("hex");
  return { round, signature, randomness };
}
