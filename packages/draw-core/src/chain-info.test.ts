import { expect, test } from "vitest";
import { QUICKNET } from "./chain.ts";
import { chainHashOf, parseChainInfo } from "./chain-info.ts";
import { DrawError } from "./draw-error.ts";
import quicknet from "./fixtures/quicknet.json" with { type: "json" };

const info = quicknet.info;
const v2 = {
  public_key: info.public_key,
  period: info.period,
  genesis_time: info.genesis_time,
  genesis_seed: info.groupHash,
  chain_hash: info.hash,
  scheme: info.schemeID,
  beacon_id: "quicknet",
};

test.each([
  ["v1", info],
  ["v2", v2],
])("drand's own %s description of quicknet is the chain built in here", (_name, value) => {
  const chain = parseChainInfo(value);

  expect(chain).toEqual(QUICKNET);
  expect(Object.isFrozen(chain)).toBe(true);
});

test.each([
  { metadata: { beaconID: "default" } },
  { metadata: undefined },
  { metadata: "x" },
  { metadata: null },
])("drand's first network, default, is named in no hash (%o)", (changes) => {
  const parts = { publicKey: info.public_key, periodSeconds: 3, genesisTimeSeconds: info.genesis_time };
  const hash = chainHashOf({ ...parts, genesisSeed: info.groupHash, beaconId: "default" });

  const chain = parseChainInfo({ ...info, ...changes, hash });

  expect(chain.hash).toBe(hash);
  expect(hash).toBe(chainHashOf({ ...parts, genesisSeed: info.groupHash, beaconId: "" }));
  expect(hash).not.toBe(QUICKNET.hash);
});

test.each([
  ["another key", { ...info, public_key: `a${info.public_key.slice(1)}` }, "chain-hash-differs"],
  ["another period", { ...info, period: 30 }, "chain-hash-differs"],
  ["another genesis", { ...info, genesis_time: 1 }, "chain-hash-differs"],
  ["another seed", { ...info, groupHash: "0".repeat(64) }, "chain-hash-differs"],
  ["another name", { ...info, metadata: { beaconID: "other" } }, "chain-hash-differs"],
  ["another hash", { ...info, hash: "0".repeat(64) }, "chain-hash-differs"],
  ["no hash", { ...v2, chain_hash: undefined }, "chain-hash-differs"],
  ["a chained scheme", { ...info, schemeID: "pedersen-bls-chained" }, "chain-scheme-unknown"],
  ["no scheme", { ...v2, scheme: undefined }, "chain-scheme-unknown"],
  ["null", null, "malformed", "chain"],
  ["text", "info", "malformed", "chain"],
  ["a short key", { ...info, public_key: "83" }, "malformed", "chain.public_key"],
  ["a period of nothing", { ...info, period: 0 }, "malformed", "chain.period"],
  ["a period of more than 4 bytes", { ...info, period: 2 ** 32 }, "malformed", "chain.period"],
  ["a genesis before 1970", { ...info, genesis_time: -1 }, "malformed", "chain.genesis_time"],
  ["a seed that is none", { ...v2, genesis_seed: 1 }, "malformed", "chain.groupHash"],
  ["a name that is none", { ...v2, beacon_id: 1 }, "malformed", "chain.metadata.beaconID"],
])("refuses %s", (_name, value, code, path?: string) => {
  expect(() => parseChainInfo(value)).toThrow(expect.objectContaining({ name: "DrawError", code, path }));
});

test("takes a period of 4 bytes", () => {
  const parts = {
    publicKey: info.public_key,
    periodSeconds: 2 ** 32 - 1,
    genesisTimeSeconds: info.genesis_time,
  };
  const hash = chainHashOf({ ...parts, genesisSeed: info.groupHash, beaconId: "quicknet" });

  const chain = parseChainInfo({ ...info, period: 2 ** 32 - 1, hash });

  expect(chain.periodSeconds).toBe(2 ** 32 - 1);
  expect(() => parseChainInfo({ ...info, hash })).toThrow(DrawError);
});
