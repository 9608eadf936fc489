/** Cold start and warm answers of the dispatcher and its peers, all in one run, in turn. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePeer } from "./bundle-peer.ts";
import { helpJob, SECRET, signedCommand } from "./events.ts";
import { median, quantile } from "./median.ts";
import { table } from "./table.ts";

const COLD_RUNS = 25;
/** What the ratios of the cold start are taken to. */
const BY_HAND = "by hand with the SDK";
const WARM_ROUNDS = 5;
const WARM_REQUESTS = 2_000;

interface Subject {
  readonly name: string;
  /** Made for each run: a signature is fresh for five minutes. */
  readonly event: (port: number) => object;
  readonly bundle: string;
  readonly sizeBytes: number;
}
interface Sample {
  readonly coldMs: number;
  readonly warmMs: readonly number[];
  readonly perSecond: number;
  readonly peakBytes: number;
}

async function measure(subject: Subject, port: number, further = 0, atOnce = 1): Promise<Sample> {
  const runner = fileURLToPath(new URL("subject-runner.ts", import.meta.url));
  const child = fork(
    runner,
    [subject.bundle, JSON.stringify(subject.event(port)), String(further), String(atOnce)],
    {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: {
        AWS_REGION: "eu-west-1",
        AWS_ACCESS_KEY_ID: "AKIALOCALLOCALLOCALL",
        AWS_SECRET_ACCESS_KEY: "local",
        AWS_SESSION_TOKEN: "local",
        AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
        AWS_LAMBDA_FUNCTION_NAME: "dispatcher",
        SLACK_SIGNING_SECRET: Buffer.from("sealed").toString("base64"),
        PLAIN_SIGNING_SECRET: SECRET,
        LUCKYDRAW_FUNCTION: "luckydraw",
        SLACK_BOT_TOKEN: Buffer.from("sealed").toString("base64"),
        SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
        SLACK_HOOKS_ORIGINS: `http://127.0.0.1:${port}`,
        DRAWS_TABLE: "draws",
        JOBS_TABLE: "jobs",
        // As deployed: with metrics.
        POWERTOOLS_METRICS_NAMESPACE: "bench",
        AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
        REVEAL_QUEUE_URL: `http://127.0.0.1:${port}/queue`,
      },
    },
  );
  const [sample] = (await once(child, "message")) as [Sample];
  if (child.exitCode === null) {
    await once(child, "exit");
  }
  return sample;
}

async function subjects(folder: string): Promise<readonly Subject[]> {
  const peer = async (name: string, entry: string): Promise<Subject> => {
    const bundle = join(folder, `${entry}.mjs`);
    return { name, event: signedCommand, bundle, sizeBytes: await bundlePeer(entry, bundle) };
  };
  const built = async (name: string, app: string, event: Subject["event"]): Promise<Subject> => {
    const bundle = fileURLToPath(new URL(`../../apps/${app}/dist/index.mjs`, import.meta.url));
    return { name, event, bundle, sizeBytes: (await stat(bundle)).size };
  };
  return [
    await peer("empty handler (the floor)", "floor"),
    await peer("dispatcher, secret in plain", "dispatcher-plain"),
    await peer(BY_HAND, "by-hand"),
    await built("**dispatcher**, one KMS decryption", "dispatcher", signedCommand),
    await peer("by hand with the SDK, one KMS decryption", "by-hand-kms"),
    await peer("slack-edge with the SDK", "slack-edge"),
    await peer("Bolt with the SDK", "bolt"),
    await built("**luckydraw**, `help` told through its response URL", "luckydraw", helpJob),
  ];
}

/** @returns Markdown: two tables. */
export async function benchAcks(log: (line: string) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const aws = fork(fileURLToPath(new URL("local-aws.ts", import.meta.url)), [SECRET]);
  const [port] = (await once(aws, "message")) as [number];
  try {
    const all = await subjects(folder);
    const dispatchers = all.filter(({ event }) => event === signedCommand);
    const cold = new Map<Subject, number[]>(all.map((subject) => [subject, []]));
    const warm = new Map<Subject, Sample[]>(dispatchers.map((subject) => [subject, []]));
    const busy = new Map<Subject, number[]>(dispatchers.map((subject) => [subject, []]));
    for (let run = 0; run < COLD_RUNS; run += 1) {
      for (const subject of all) {
        cold.get(subject)?.push((await measure(subject, port)).coldMs);
      }
    }
    log(`cold starts: ${COLD_RUNS} runs of ${all.length} subjects`);
    for (let round = 0; round < WARM_ROUNDS; round += 1) {
      for (const subject of dispatchers) {
        warm.get(subject)?.push(await measure(subject, port, WARM_REQUESTS));
        busy.get(subject)?.push((await measure(subject, port, WARM_REQUESTS, 20)).perSecond);
      }
    }
    log(`warm answers: ${WARM_ROUNDS} rounds of ${WARM_REQUESTS} requests`);
    return render(cold, warm, busy);
  } finally {
    aws.disconnect();
    await rm(folder, { recursive: true });
  }
}

function render(
  cold: ReadonlyMap<Subject, readonly number[]>,
  warm: ReadonlyMap<Subject, readonly Sample[]>,
  busy: ReadonlyMap<Subject, readonly number[]>,
): string {
  const byHand = median([...cold].find(([{ name }]) => name === BY_HAND)?.[1] ?? []);
  const coldRows = [...cold].map(([subject, sample]) => {
    const middle = median(sample);
    return [
      subject.name,
      middle.toFixed(1),
      quantile(sample, 0.9).toFixed(1),
      (middle / byHand).toFixed(2),
      (subject.sizeBytes / 1_000).toFixed(0),
    ];
  });
  const warmRows = [...warm].map(([subject, rounds]) => {
    const at = (share: number): string =>
      median(rounds.map(({ warmMs }) => quantile(warmMs, share))).toFixed(2);
    const peak = median(rounds.map(({ peakBytes }) => peakBytes)) / 1_000_000;
    return [subject.name, at(0.5), at(0.99), median(busy.get(subject) ?? []).toFixed(0), peak.toFixed(0)];
  });
  return [
    "### Cold start: fresh process, import to first answer",
    table(["subject", "median ms", "p90 ms", "ratio to by hand", "bundle KB"], coldRows),
    "### Warm: one signed command handed over on loopback",
    table(["subject", "p50 ms", "p99 ms", "requests/s, 20 at once", "memory MB"], warmRows),
  ].join("\n\n");
}
