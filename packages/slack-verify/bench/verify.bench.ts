/** What one verification costs beside the least it can cost and beside what the field uses. */
import { createHmac, createSecretKey } from "node:crypto";
import { verifySlackRequest as boltVerify } from "@slack/bolt";
import { verifySlackRequest as slackEdgeVerify } from "slack-edge";
import { createVerifier, signSlackRequest } from "../src/index.ts";
import { httpApiEvent } from "../test/lambda-events.ts";

/** One measurement. */
export interface VerificationRow {
  readonly subject: string;
  readonly size: string;
  /** Median time of one verification. */
  readonly microseconds: number;
  /** Median of the ratios to the floor, each taken within one round. */
  readonly ratioToFloor: number;
}

type Subject = (times: number) => Promise<void> | void;

const ROUNDS = 61;
const SIZES = [
  { size: "1 KB", bytes: 1_000, times: 500 },
  { size: "100 KB", bytes: 100_000, times: 10 },
  { size: "1 MB", bytes: 1_000_000, times: 2 },
];
/** The least there is to do: hash what Slack signs. It compares nothing and looks at no header. */
const FLOOR = "createHmac, cached KeyObject (floor)";

/** Measures every subject at every size; the subjects take turns, so that noise hits all alike. */
export async function benchVerification(): Promise<VerificationRow[]> {
  const rows: VerificationRow[] = [];
  for (const { size, bytes, times } of SIZES) {
    const samples = await takeTurns(subjectsFor(bytes), times);
    const floor = samples.get(FLOOR) ?? [];
    for (const [subject, microseconds] of samples) {
      const ratios = microseconds.map((value, round) => value / (floor[round] ?? Number.NaN));
      rows.push({ subject, size, microseconds: median(microseconds), ratioToFloor: median(ratios) });
    }
  }
  return rows;
}

async function takeTurns(
  subjects: ReadonlyMap<string, Subject>,
  times: number,
): Promise<Map<string, number[]>> {
  const samples = new Map([...subjects.keys()].map((name): [string, number[]] => [name, []]));
  // Long enough for the compiler to be done with each before it is measured.
  for (const subject of subjects.values()) await subject(times * 20);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, subject] of subjects) {
      const start = process.hrtime.bigint();
      await subject(times);
      samples.get(name)?.push(Number(process.hrtime.bigint() - start) / 1000 / times);
    }
  }
  return samples;
}

/** Each peer gets the form of body and headers that it takes, made beforehand. */
function subjectsFor(sizeBytes: number): ReadonlyMap<string, Subject> {
  const signingSecret = "example-signing-secret";
  const text = "text=".padEnd(sizeBytes, "a");
  const body = Buffer.from(text);
  const timestampSeconds = Math.floor(Date.now() / 1000);
  const signed = signSlackRequest({ signingSecret, body, timestampSeconds });
  const { headers } = httpApiEvent({ headers: signed, body });
  const fetchHeaders = new Headers(signed);
  const boltHeaders = {
    "x-slack-signature": signed["x-slack-signature"],
    "x-slack-request-timestamp": timestampSeconds,
  };
  const key = createSecretKey(Buffer.from(signingSecret));
  const prefix = `v0:${timestampSeconds}:`;
  const verifier = createVerifier({ signingSecrets: signingSecret });

  return new Map<string, Subject>([
    [FLOOR, repeat(() => createHmac("sha256", key).update(prefix).update(body).digest().length === 32)],
    ["@luckydraw/slack-verify", repeat(() => verifier.verify({ headers, body }).ok)],
    [
      "@slack/bolt",
      repeat(() => boltVerify({ signingSecret, body: text, headers: boltHeaders }) === undefined),
    ],
    ["slack-edge", repeatAsync(() => slackEdgeVerify(signingSecret, fetchHeaders, text))],
  ]);
}

const repeat = (verify: () => boolean) => (times: number) => {
  for (let time = 0; time < times; time += 1) mustHold(verify());
};

const repeatAsync = (verify: () => Promise<boolean>) => async (times: number) => {
  for (let time = 0; time < times; time += 1) mustHold(await verify());
};

function mustHold(verified: boolean): void {
  if (!verified) throw new Error("A genuine request was refused: the figures would be worthless.");
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

if (import.meta.main) {
  for (const { subject, size, microseconds, ratioToFloor } of await benchVerification()) {
    const figures = `${microseconds.toFixed(1).padStart(10)} us ${ratioToFloor.toFixed(2).padStart(8)}x`;
    process.stdout.write(`${size.padEnd(8)}${subject.padEnd(46)}${figures}\n`);
  }
}
