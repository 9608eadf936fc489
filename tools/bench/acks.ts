/** Cold start and warm answers of the dispatcher and its peers, all in one run, in turn. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { signSlackRequest } from "@luckydraw/slack-verify";
import { bundlePeer } from "./bundle-peer.ts";
import { median, quantile } from "./median.ts";
import { table } from "./table.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const COLD_RUNS = 25;
const WARM_ROUNDS = 5;
const WARM_REQUESTS = 2_000;

interface Subject {
  readonly name: string;
  readonly bundle: string;
  readonly sizeBytes: number;
}
interface Sample {
  readonly coldMs: number;
  readonly warmMs: readonly number[];
  readonly perSecond: number;
  readonly peakBytes: number;
}

/** A signed `/luckydraw 2` as an HTTP API hands it over. */
function signedEvent(): object {
  const body = new URLSearchParams({
    token: "not-used",
    team_id: "T0LUCKY01",
    team_domain: "lucky-local",
    channel_id: "C0LUNCH01",
    channel_name: "lunch",
    user_id: "U0ANN0001",
    user_name: "ann",
    command: "/luckydraw",
    text: "2",
    api_app_id: "A0LUCKY01",
    is_enterprise_install: "false",
    response_url: "https://hooks.slack.com/commands/T0LUCKY01/1/abc",
    trigger_id: "11.22.abc",
  }).toString();
  const signed = signSlackRequest({
    signingSecret: SECRET,
    body,
    timestampSeconds: Math.floor(Date.now() / 1_000),
  });
  const headers = Object.fromEntries(
    Object.entries(signed).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    version: "2.0",
    rawPath: "/slack/commands",
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    requestContext: { http: { method: "POST", path: "/slack/commands" }, timeEpoch: Date.now() },
    body: Buffer.from(body).toString("base64"),
    isBase64Encoded: true,
  };
}

async function measure(subject: Subject, port: number, further = 0, atOnce = 1): Promise<Sample> {
  const runner = fileURLToPath(new URL("subject-runner.ts", import.meta.url));
  const child = fork(
    runner,
    [subject.bundle, JSON.stringify(signedEvent()), String(further), String(atOnce)],
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
    return { name, bundle, sizeBytes: await bundlePeer(entry, bundle) };
  };
  const bundle = fileURLToPath(new URL("../../apps/dispatcher/dist/index.mjs", import.meta.url));
  return [
    await peer("empty handler (the floor)", "floor"),
    await peer("dispatcher, secret in plain", "dispatcher-plain"),
    await peer("by hand with the SDK", "by-hand"),
    { name: "**dispatcher**, one KMS decryption", bundle, sizeBytes: (await stat(bundle)).size },
    await peer("by hand with the SDK, one KMS decryption", "by-hand-kms"),
    await peer("slack-edge with the SDK", "slack-edge"),
    await peer("Bolt with the SDK", "bolt"),
  ];
}

/** @returns Markdown: two tables. */
export async function benchAcks(log: (line: string) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const aws = fork(fileURLToPath(new URL("local-aws.ts", import.meta.url)), [SECRET]);
  const [port] = (await once(aws, "message")) as [number];
  try {
    const all = await subjects(folder);
    const cold = new Map<Subject, number[]>(all.map((subject) => [subject, []]));
    const warm = new Map<Subject, Sample[]>(all.map((subject) => [subject, []]));
    const busy = new Map<Subject, number[]>(all.map((subject) => [subject, []]));
    for (let run = 0; run < COLD_RUNS; run += 1) {
      for (const subject of all) {
        cold.get(subject)?.push((await measure(subject, port)).coldMs);
      }
    }
    log(`cold starts: ${COLD_RUNS} runs of ${all.length} subjects`);
    for (let round = 0; round < WARM_ROUNDS; round += 1) {
      for (const subject of all) {
        warm.get(subject)?.push(await measure(subject, port, WARM_REQUESTS));
        busy.get(subject)?.push((await measure(subject, port, WARM_REQUESTS, 20)).perSecond);
      }
    }
    log(`warm answers: ${WARM_ROUNDS} rounds of ${WARM_REQUESTS} requests`);
    return render(all, cold, warm, busy);
  } finally {
    aws.disconnect();
    await rm(folder, { recursive: true });
  }
}

function render(
  all: readonly Subject[],
  cold: ReadonlyMap<Subject, readonly number[]>,
  warm: ReadonlyMap<Subject, readonly Sample[]>,
  busy: ReadonlyMap<Subject, readonly number[]>,
): string {
  const byHand = median(cold.get(all[2] as Subject) ?? []);
  const coldRows = all.map((subject) => {
    const sample = cold.get(subject) ?? [];
    const middle = median(sample);
    return [
      subject.name,
      middle.toFixed(1),
      quantile(sample, 0.9).toFixed(1),
      (middle / byHand).toFixed(2),
      (subject.sizeBytes / 1_000).toFixed(0),
    ];
  });
  const warmRows = all.map((subject) => {
    const rounds = warm.get(subject) ?? [];
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
