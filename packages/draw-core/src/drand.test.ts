import type { RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { local } from "../test/draws.ts";
import { answering, cuttingOff, flooding, hanging, type Mirror, startMirror } from "../test/mirrors.ts";
import type { BeaconSource } from "./beacon.ts";
import { QUICKNET } from "./chain.ts";
import { createDrandClient, type DrandClientOptions, type HttpAnswer, QUICKNET_URLS } from "./drand.ts";
import { DrawError, type DrawErrorCode } from "./draw-error.ts";
import quicknet from "./fixtures/quicknet.json" with { type: "json" };
import { localChainListener } from "./local-chain.ts";

const beacon = local.beaconAt(7);
const honest: RequestListener = localChainListener(local);
const open: Mirror[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
});

async function start(...answers: readonly RequestListener[]): Promise<Mirror> {
  const mirror = await startMirror(
    (before) => answers[Math.min(before, answers.length - 1)] as RequestListener,
  );
  open.push(mirror);
  return mirror;
}

function clientOf(mirrors: readonly Mirror[], changes: Partial<DrandClientOptions> = {}): BeaconSource {
  const urls = mirrors.map(({ url }) => url);
  // Unless a test says otherwise the next mirror is asked only when one fails, all are asked once, and no time runs out.
  const times = { hedgeMs: 60_000, retryMs: 60_000, tryTimeoutMs: 60_000, timeoutMs: 60_000 };
  return createDrandClient({ chain: local.chain, urls, fetch, ...times, ...changes });
}

/** The code and the causes' codes of what a promise is rejected with; fails when it is not. */
async function faultOf(work: Promise<unknown>): Promise<{ code: string; causes: string[] }> {
  const error = await work.then(
    () => expect.unreachable("nothing was refused"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DrawError);
  const { code, cause } = error as DrawError;
  return { code, causes: (cause as AggregateError).errors.map((fault: DrawError) => fault.code) };
}

test("a beacon is asked for by chain hash and round, and its randomness is computed", async () => {
  const mirror = await start(answering(200, { ...beacon, randomness: "not read", more: [] }));

  const fetched = await clientOf([mirror]).fetchBeacon(7);

  expect(fetched).toEqual(beacon);
  expect(mirror.asked).toEqual([`/${local.chain.hash}/public/7`]);
});

test("with the network's name the v2 API is asked, which has no randomness", async () => {
  const mirror = await start(honest);

  const fetched = await clientOf([mirror], { beaconId: "local" }).fetchBeacon(7);

  expect(fetched).toEqual(beacon);
  expect(mirror.asked).toEqual(["/v2/beacons/local/rounds/7"]);
});

test("quicknet's published beacon is taken, from a mirror whose address ends in slashes", async () => {
  const [published] = quicknet.beacons;
  const mirror = await start(answering(200, published));
  const client = createDrandClient({ chain: QUICKNET, urls: [`${mirror.url}//`], fetch });

  const fetched = await client.fetchBeacon(123);

  expect(fetched.randomness).toBe(published?.randomness);
  expect(mirror.asked).toEqual([`/${QUICKNET.hash}/public/123`]);
  expect(client.chain).toBe(QUICKNET);
});

const other = local.beaconAt(8);
test.each<[string, RequestListener, DrawErrorCode]>([
  ["says it has no such round", answering(404, "not found"), "beacon-not-yet"],
  ["says it is too early", answering(425, ""), "beacon-not-yet"],
  ["is broken", answering(500, "<h1>"), "beacon-unavailable"],
  ["redirects nowhere", answering(302, ""), "beacon-unavailable"],
  ["answers nothing", answering(204, ""), "beacon-unavailable"],
  ["answers an empty body", answering(200, ""), "beacon-invalid"],
  ["answers with text", answering(200, "hello"), "beacon-invalid"],
  ["answers with null", answering(200, "null"), "beacon-invalid"],
  ["answers with a list", answering(200, [beacon]), "beacon-invalid"],
  ["answers with a number", answering(200, "7"), "beacon-invalid"],
  ["answers another round", answering(200, other), "beacon-invalid"],
  ["answers another round's signature", answering(200, { ...other, round: 7 }), "beacon-invalid"],
  ["answers the round as text", answering(200, { ...beacon, round: "7" }), "beacon-invalid"],
  ["answers without a signature", answering(200, { round: 7 }), "beacon-invalid"],
  ["answers a number for a signature", answering(200, { round: 7, signature: 7 }), "beacon-invalid"],
  [
    "answers a signature in upper case",
    answering(200, { ...beacon, signature: beacon.signature.toUpperCase() }),
    "beacon-invalid",
  ],
  ["answers another chain's beacon", answering(200, { ...quicknet.beacons[0], round: 7 }), "beacon-invalid"],
  [
    "answers what is no text",
    (_request, response) => response.end(Buffer.from([0xff, 0xfe])),
    "beacon-invalid",
  ],
  ["answers without end", flooding, "beacon-invalid"],
  ["cuts its answer off", cuttingOff, "beacon-unavailable"],
  ["cuts the connection", (request) => request.socket.destroy(), "beacon-unavailable"],
])("a mirror that %s is passed over at once", async (_name, listener, code) => {
  const bad = await start(listener);
  const good = await start(honest);

  const fetched = await clientOf([bad, good]).fetchBeacon(7);
  const fault = await faultOf(clientOf([bad]).fetchBeacon(7));

  expect(fetched).toEqual(beacon);
  expect(good.asked.length).toBe(1);
  expect(fault).toEqual({ code, causes: [code] });
});

test("the public mirrors are drand's own and Cloudflare's", () => {
  expect(QUICKNET_URLS).toEqual([
    "https://api.drand.sh",
    "https://drand.cloudflare.com",
    "https://api2.drand.sh",
    "https://api3.drand.sh",
  ]);
});

test("a body of 4,096 bytes is read, one of 4,097 is not", async () => {
  const text = JSON.stringify(beacon);
  const longest = await start(answering(200, text.padEnd(4_096)));
  const longer = await start(answering(200, text.padEnd(4_097)));

  const fetched = await clientOf([longest]).fetchBeacon(7);
  const fault = await faultOf(clientOf([longer]).fetchBeacon(7));

  expect(fetched).toEqual(beacon);
  expect(fault).toEqual({ code: "beacon-invalid", causes: ["beacon-invalid"] });
});

test("a mirror that answers keeps the others from being asked", async () => {
  const mirrors = [await start(honest), await start(honest), await start(honest)];

  await clientOf(mirrors).fetchBeacon(7);

  expect(mirrors.map(({ asked }) => asked.length)).toEqual([1, 0, 0]);
});

test("a mirror that hangs is joined by the next after the hedge, and let go when that answers", async () => {
  let letGo: () => void;
  const wasLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const slow = await start((_request, response) => response.on("close", () => letGo()));
  const good = await start(honest);

  const fetched = await clientOf([slow, good], { hedgeMs: 20 }).fetchBeacon(7);

  expect(fetched).toEqual(beacon);
  await wasLetGo;
});

test("a mirror that hangs is given up after its own time", async () => {
  const slow = await start(hanging);
  const good = await start(honest);

  const fetched = await clientOf([slow, good], { tryTimeoutMs: 1_000 }).fetchBeacon(7);

  expect(fetched).toEqual(beacon);
});

test("a round that is not published yet is asked for again", async () => {
  const mirror = await start(answering(404, ""), answering(425, ""), honest);

  const fetched = await clientOf([mirror], { retryMs: 10 }).fetchBeacon(7);

  expect(fetched).toEqual(beacon);
  expect(mirror.asked.length).toBe(3);
});

test("a round that stays unpublished is not yet, though other mirrors lie or are broken", async () => {
  const mirrors = [
    await start(answering(200, "{}")),
    await start(answering(404, "")),
    await start(answering(503, "")),
  ];

  const fault = await faultOf(clientOf(mirrors).fetchBeacon(7));

  expect(fault).toEqual({
    code: "beacon-not-yet",
    causes: ["beacon-invalid", "beacon-not-yet", "beacon-unavailable"],
  });
});

test("mirrors that lie make it invalid, when none says that it is too early", async () => {
  const mirrors = [await start(answering(503, "")), await start(answering(200, "{}"))];

  const fault = await faultOf(clientOf(mirrors).fetchBeacon(7));

  expect(fault).toEqual({ code: "beacon-invalid", causes: ["beacon-unavailable", "beacon-invalid"] });
});

test("mirrors that cannot be reached make it unavailable, and no cause is lost", async () => {
  const gone = await start(honest);
  await gone.close();
  open.splice(0);

  let nowMs = 0;
  const now = (): number => (nowMs += 25);

  const work = clientOf([gone], { retryMs: 10, timeoutMs: 100, now }).fetchBeacon(7);

  expect(await faultOf(work)).toEqual({
    code: "beacon-unavailable",
    causes: Array(4).fill("beacon-unavailable"),
  });
  const cause = await work.catch((error: DrawError) => (error.cause as AggregateError).errors[0].cause);
  expect(cause).toBeInstanceOf(TypeError);
});

test("all are not asked again when the time would be up before", async () => {
  const clock = [0, 99, 100];
  const mirror = await start(answering(404, ""));
  const times = { retryMs: 1, timeoutMs: 101, now: () => clock.shift() as number };

  const fault = await faultOf(clientOf([mirror], times).fetchBeacon(7));

  expect(fault).toEqual({ code: "beacon-not-yet", causes: ["beacon-not-yet", "beacon-not-yet"] });
  expect(clock).toEqual([]);
});

test("mirrors that all hang end with the time for all", async () => {
  const mirrors = [await start(hanging), await start(hanging)];

  const fault = await faultOf(clientOf(mirrors, { hedgeMs: 10, timeoutMs: 60 }).fetchBeacon(7));

  expect(fault).toEqual({ code: "beacon-unavailable", causes: ["beacon-unavailable", "beacon-unavailable"] });
});

test("the caller's signal ends it, before or while it is under way", async () => {
  const mirror = await start(hanging);
  const ended = new AbortController();
  const work = clientOf([mirror]).fetchBeacon(7, { signal: ended.signal });

  ended.abort(new Error("no longer wanted"));
  const during = await faultOf(work);
  const before = await faultOf(clientOf([mirror]).fetchBeacon(7, { signal: AbortSignal.abort() }));

  expect([during.code, before.code]).toEqual(["beacon-unavailable", "beacon-unavailable"]);
});

test("a fetch that heeds no signal holds nobody up", async () => {
  const deaf = (url: string): Promise<HttpAnswer> =>
    url.includes("deaf") ? new Promise(() => undefined) : Promise.resolve(Response.json(beacon));
  const urls = ["http://deaf.test", "http://good.test"];

  const client = clientOf([], { urls, fetch: deaf, tryTimeoutMs: 1_000 });

  expect(await client.fetchBeacon(7)).toEqual(beacon);
});

test("a signal that has already ended holds nobody up either, whatever fetch does, and is the cause", async () => {
  const deaf = (): Promise<HttpAnswer> => new Promise(() => undefined);
  const reason = new Error("no longer wanted");

  const work = clientOf([], { urls: ["http://deaf.test"], fetch: deaf }).fetchBeacon(7, {
    signal: AbortSignal.abort(reason),
  });

  const cause = await work.catch((error: DrawError) => (error.cause as AggregateError).errors[0].cause);
  expect(cause).toBe(reason);
});

test("an answer without a body is passed over", async () => {
  const bodies = [
    { status: 200, body: null },
    { status: 404, body: null },
  ];
  const client = clientOf([], {
    urls: ["http://a.test", "http://b.test"],
    fetch: async () => bodies.shift() as HttpAnswer,
  });

  const fault = await faultOf(client.fetchBeacon(7));

  expect(fault).toEqual({ code: "beacon-not-yet", causes: ["beacon-invalid", "beacon-not-yet"] });
});

test.each([0, -1, 1.5, Number.NaN])("round %f is asked of nobody", async (round) => {
  const mirror = await start(honest);

  await expect(clientOf([mirror]).fetchBeacon(round)).rejects.toThrow(
    new DrawError("malformed", { path: "round" }),
  );
  expect(mirror.asked).toEqual([]);
});

test("without mirrors nothing is available", async () => {
  const fault = await faultOf(clientOf([]).fetchBeacon(7));

  expect(fault).toEqual({ code: "beacon-unavailable", causes: [] });
});
