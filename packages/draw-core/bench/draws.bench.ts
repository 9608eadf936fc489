/** Draws beside their peers, all in one run; `node bench/draws.bench.ts` prints a table. */
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import {
  type Beacon,
  commitmentOf,
  createDraw,
  type Draw,
  type Entry,
  QUICKNET,
  rank,
  seedOf,
} from "../src/index.ts";
import {
  chanceSample,
  denseFisherYates,
  lodashSample,
  randomIntFisherYates,
  randomJsSample,
  sparseFisherYates,
  stringifyAndHash,
  twoLevelSums,
} from "./peers.ts";

export interface DrawRow {
  readonly subject: string;
  readonly case: string;
  /** The median. */
  readonly milliseconds: number;
  /** The median of this run divided by the floor's median of this run. */
  readonly ratioToFloor: number;
}

interface Subject {
  readonly name: string;
  /** Makes what the run needs, of the round's number; not measured. */
  readonly prepare?: (round: number) => unknown;
  readonly run: (prepared: never) => unknown;
}

interface Case {
  readonly name: string;
  readonly rounds: number;
  /** The floor first. */
  readonly subjects: readonly Subject[];
}

const SIZE = 1_000_000;
const RANKS = 1_000;
const WARM_UP_ROUNDS = 4;

/** A beacon that nobody signed: ranking asks for no more than that its randomness is its signature's hash. */
function beaconOf(salt: string): Beacon {
  const signature = createHash("sha512").update(salt).digest("hex").slice(0, 96);
  const randomness = createHash("sha256").update(Buffer.from(signature, "hex")).digest("hex");
  return { round: 1, signature, randomness };
}

function drawOf(entries: readonly Entry[]): Draw {
  const nonce = "00112233445566778899aabbccddeeff";
  return createDraw({ chain: QUICKNET.hash, round: 1, nonce, method: "pick", count: 1, entries });
}

function entriesOf(weightOf: (index: number) => number): Entry[] {
  return Array.from({ length: SIZE }, (_, index) => [
    `U${index.toString(36).padStart(8, "0")}`,
    weightOf(index),
  ]);
}

/** Every subject once a round, by turns forwards and backwards from another one, so that none has the better moments. */
function measure({ name, rounds, subjects }: Case): DrawRow[] {
  const times = subjects.map(() => [] as number[]);
  for (let round = 0; round < rounds + WARM_UP_ROUNDS; round += 1) {
    for (let step = 0; step < subjects.length; step += 1) {
      const turn = (round + step) % subjects.length;
      const index = round % 2 === 0 ? turn : subjects.length - 1 - turn;
      const { prepare, run } = subjects[index] as Subject;
      const prepared = prepare?.(round) as never;
      const start = performance.now();
      run(prepared);
      const milliseconds = performance.now() - start;
      if (round >= WARM_UP_ROUNDS) times[index]?.push(milliseconds);
    }
  }
  const medians = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number);
  return subjects.map((subject, index) => {
    const milliseconds = medians[index] as number;
    return {
      subject: subject.name,
      case: name,
      milliseconds,
      ratioToFloor: milliseconds / (medians[0] as number),
    };
  });
}

/** The floor and draw-core side by side; they never rank by the same seed in one round, or one would warm the other's cache. */
function pair(floor: string, draw: Draw, ranks: number, run: (seed: Uint8Array) => string[]): Subject[] {
  const seedFor = (salt: string): Uint8Array => seedOf(commitmentOf(draw), beaconOf(salt).randomness);
  if (run(seedFor("same")).join() !== rank(draw, beaconOf("same"), ranks).join()) {
    throw new Error("the floor and draw-core rank differently: nothing to compare");
  }
  return [
    { name: `floor: ${floor}`, prepare: (round) => seedFor(`floor ${round}`), run },
    {
      name: "draw-core rank",
      prepare: (round) => beaconOf(`mine ${round}`),
      run: (beacon) => rank(draw, beacon, ranks),
    },
  ];
}

function rankingCases(): Case[] {
  const draw = drawOf(entriesOf(() => 1));
  const { entries } = draw;
  const ids = entries.map(([id]) => id);
  const libraries = (ranks: number): Subject[] => [
    { name: "randomInt Fisher-Yates", run: () => randomIntFisherYates(ids, ranks) },
    { name: "lodash sampleSize", run: () => lodashSample(ids, ranks) },
    { name: "random-js sample", run: () => randomJsSample(ids, ranks) },
  ];
  const sparse = (seed: Uint8Array): string[] => sparseFisherYates(entries, RANKS, seed);
  const dense = (seed: Uint8Array): string[] => denseFisherYates(entries, seed);
  return [
    {
      name: "1,000 ranks of 1,000,000",
      rounds: 100,
      subjects: [
        ...pair("sparse Fisher-Yates on AES-256-CTR", draw, RANKS, sparse),
        ...libraries(RANKS),
        { name: "chance pickset", run: () => chanceSample(ids, RANKS) },
      ],
    },
    {
      name: "all ranks of 1,000,000",
      rounds: 8,
      subjects: [...pair("Fisher-Yates on AES-256-CTR", draw, SIZE, dense), ...libraries(SIZE)],
    },
  ];
}

function weightedCase(): Case {
  const draw = drawOf(entriesOf((index) => 1 + ((index * 7_919) % 100)));
  const sums = (seed: Uint8Array): string[] => twoLevelSums(draw.entries, RANKS, seed);
  return {
    name: "1,000 ranks of 1,000,000, weighted",
    rounds: 30,
    subjects: pair("two-level integer sums", draw, RANKS, sums),
  };
}

function commitmentCase(): Case {
  const entries = entriesOf(() => 1);
  return {
    name: "commitment of 1,000,000",
    rounds: 8,
    subjects: [
      { name: "floor: JSON.stringify + SHA-256", run: () => stringifyAndHash(entries) },
      // A new draw each time: the commitment of one that is known costs nothing.
      {
        name: "draw-core commitmentOf",
        prepare: () => drawOf(entries),
        run: (draw) => commitmentOf(draw),
      },
      { name: "draw-core createDraw + commitmentOf", run: () => commitmentOf(drawOf(entries)) },
    ],
  };
}

/** All cases, one after the other; about a minute. */
export function benchDraws(): DrawRow[] {
  return [...rankingCases(), weightedCase(), commitmentCase()].flatMap(measure);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const lines = benchDraws().map(({ subject, case: name, milliseconds, ratioToFloor }) =>
    [
      name.padEnd(36),
      subject.padEnd(44),
      `${milliseconds.toFixed(3)} ms`.padStart(14),
      `${ratioToFloor.toFixed(2)}x`.padStart(9),
    ].join(""),
  );
  process.stdout.write(`${lines.join("\n")}\n`);
}
