import { expect, test } from "vitest";
import { startMirror } from "../test/mirrors.ts";
import { verifyBeacon } from "./beacon.ts";
import { QUICKNET } from "./chain.ts";
import { parseChainInfo } from "./chain-info.ts";
import { DrawError } from "./draw-error.ts";
import { createLocalChain, LOCAL_BEACON_ID, localChainListener } from "./local-chain.ts";

let nowMs = 1_700_000_010_000;
const times = { periodSeconds: 3, genesisTimeSeconds: 1_700_000_000, now: () => nowMs };
const local = createLocalChain(times);
const { hash } = local.chain;

test("its beacons are genuine by the rule that holds for quicknet, and on no other chain", () => {
  const beacon = local.beaconAt(7);

  expect(verifyBeacon(local.chain, beacon)).toBe(true);
  expect(verifyBeacon(QUICKNET, beacon)).toBe(false);
  expect(beacon.round).toBe(7);
});

test("key, period and genesis make another chain; the same ones make the same", () => {
  const key = "11".repeat(32);
  const chains = [
    local,
    createLocalChain({ ...times, secretKey: key }),
    createLocalChain({ ...times, periodSeconds: 1 }),
    createLocalChain({ ...times, genesisTimeSeconds: 1 }),
  ];

  expect(new Set([QUICKNET.hash, ...chains.map(({ chain }) => chain.hash)]).size).toBe(5);
  expect(createLocalChain({ ...times, secretKey: key }).beaconAt(3)).toEqual(chains[1]?.beaconAt(3));
  expect(createLocalChain(times).chain).toEqual(local.chain);
});

test.each([["/info"], [`/${hash}/info`], ["/v2/beacons/local/info"], [`/v2/chains/${hash}/info`]])(
  "GET %s describes the chain as drand does",
  (path) => {
    const { status, json } = local.handle(path);

    expect(status).toBe(200);
    expect(parseChainInfo(json)).toEqual(local.chain);
  },
);

test("lists itself", () => {
  expect(local.handle("/chains")).toEqual({ status: 200, json: [hash] });
  expect(local.handle("/v2/chains")).toEqual({ status: 200, json: [hash] });
  expect(local.handle("/v2/beacons")).toEqual({ status: 200, json: [LOCAL_BEACON_ID] });
});

test.each([["/public/4"], [`/${hash}/public/4`], ["/public/latest"], [`/${hash}/public/latest`]])(
  "GET %s is the beacon with its randomness",
  (path) => {
    expect(local.handle(path)).toEqual({ status: 200, json: local.beaconAt(4) });
  },
);

test.each([
  ["/v2/beacons/local/rounds/4"],
  [`/v2/chains/${hash}/rounds/4`],
  ["/v2/beacons/local/rounds/latest"],
])("GET %s is the beacon without its randomness", (path) => {
  const { round, signature } = local.beaconAt(4);

  expect(local.handle(path)).toEqual({ status: 200, json: { round, signature } });
});

test("a round is too early until its time: 404 on v1, 425 on v2", () => {
  const early = [local.handle("/public/5"), local.handle("/v2/beacons/local/rounds/5")];
  nowMs += 2_000;
  const due = [local.handle("/public/5"), local.handle("/v2/beacons/local/rounds/5")];
  nowMs -= 2_000;

  expect(early.map(({ status }) => status)).toEqual([404, 425]);
  expect(early[0]?.json).toEqual({ error: "round is not published yet", expected: 1_700_000_012 });
  expect(due.map(({ status }) => status)).toEqual([200, 200]);
});

test("any published round can be asked for, the first and those of many digits", () => {
  const early = { ...times, genesisTimeSeconds: 1 };
  const old = createLocalChain(early);

  for (const round of [1, 10, 123_456_789]) {
    expect(old.handle(`/public/${round}`).json).toEqual(old.beaconAt(round));
    expect(old.handle(`/v2/beacons/local/rounds/${round}`).status).toBe(200);
  }
});

test("before genesis there is no latest round", () => {
  const young = createLocalChain({ ...times, genesisTimeSeconds: 1_800_000_000 });

  expect(young.handle("/public/latest")).toEqual({ status: 404, json: { error: "no such round" } });
});

test.each([
  ["/"],
  [""],
  ["/public/0"],
  ["/public/-1"],
  ["/public/1.5"],
  ["/public/1x"],
  ["/x/public/1"],
  [`/${QUICKNET.hash}/public/1`],
  [`/${QUICKNET.hash}/info`],
  ["/public/1/more"],
  ["/v2/beacons/quicknet/rounds/1"],
  ["/v2/beacons/local/rounds/0"],
  ["/x/v2/beacons/local/rounds/1"],
  ["/v2/beacons/local/rounds/1x"],
  ["/public/9999999999999999"],
])("GET %s is not found", (path) => {
  expect(local.handle(path).status).toBe(404);
});

test.each([
  [{ ...times, secretKey: "00" }, "secretKey"],
  [{ ...times, periodSeconds: 0 }, "periodSeconds"],
  [{ ...times, genesisTimeSeconds: 0.5 }, "genesisTimeSeconds"],
])("refuses %j", (options, path) => {
  expect(() => createLocalChain(options)).toThrow(new DrawError("malformed", { path }));
});

test("refuses to sign what is no round", () => {
  for (const round of [0, -1, 1.5, 2 ** 53]) {
    expect(() => local.beaconAt(round)).toThrow(new DrawError("malformed", { path: "round" }));
  }
});

test("served over HTTP it answers any page, whatever the query", async () => {
  const mirror = await startMirror(() => localChainListener(local));

  const found = await fetch(`${mirror.url}/public/4?t=1`);
  const missing = await fetch(`${mirror.url}/nothing`);

  expect(await found.json()).toEqual(local.beaconAt(4));
  expect(found.headers.get("content-type")).toBe("application/json");
  expect(found.headers.get("access-control-allow-origin")).toBe("*");
  expect(missing.status).toBe(404);
  await mirror.close();
});

test("a request without a path is not found", () => {
  const sent: unknown[] = [];
  const response = {
    writeHead: (status: number) => sent.push(status),
    end: (body: string) => sent.push(body),
  };

  localChainListener(local)({}, response);

  expect(sent).toEqual([404, '{"error":"not found"}']);
});
