/** What a token costs: cached, beside the stores of `@slack/oauth`; uncached, beside the two calls by hand. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BatchGetItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
import { FileInstallationStore, MemoryInstallationStore } from "@slack/oauth";
import { createTokenStore } from "../src/index.ts";
import { clientConfig, startAws } from "../test/aws-parts.ts";
import { tableName } from "../test/dynamo-stand-in.ts";
import { appId, north, teamInstallation } from "../test/fixtures.ts";

/** One measurement. */
export interface TokenRow {
  readonly subject: string;
  /** What it is like: a token at hand, or one that must be fetched. */
  readonly kind: "cached" | "uncached";
  /** Median time of one token. */
  readonly microseconds: number;
}

interface Subject {
  readonly subject: string;
  readonly kind: TokenRow["kind"];
  /** How often in a round. */
  readonly times: number;
  /** Resolves to the token. */
  readonly fetch: () => Promise<string | undefined>;
}

const ROUNDS = 41;
const TOKEN = teamInstallation().bot?.token;

/** Measures every subject; they take turns, so that noise hits all alike. */
export async function benchTokens(): Promise<readonly TokenRow[]> {
  const aws = await startAws();
  const folder = await mkdtemp(join(tmpdir(), "installations-"));
  try {
    return await takeTurns(await subjectsOn(aws, folder));
  } finally {
    await aws.close();
    await rm(folder, { recursive: true });
  }
}

async function takeTurns(subjects: readonly Subject[]): Promise<readonly TokenRow[]> {
  const samples = subjects.map((): number[] => []);
  // Long enough for the compiler to be done with each before it is measured.
  for (const { times, fetch } of subjects) await repeat(times * 5, fetch);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { times, fetch }] of subjects.entries()) {
      const start = process.hrtime.bigint();
      await repeat(times, fetch);
      samples[index]?.push(Number(process.hrtime.bigint() - start) / 1000 / times);
    }
  }
  return subjects.map(({ subject, kind }, index) => ({
    subject,
    kind,
    microseconds: median(samples[index] ?? []),
  }));
}

async function repeat(times: number, fetch: Subject["fetch"]): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    if ((await fetch()) !== TOKEN) throw new Error("A wrong token: the figures would be worthless.");
  }
}

async function subjectsOn(
  aws: Awaited<ReturnType<typeof startAws>>,
  folder: string,
): Promise<readonly Subject[]> {
  const { table, sealer } = aws;
  const cached = createTokenStore({ appId, table, sealer });
  const uncached = createTokenStore({ appId, table, sealer, cacheMaxAgeMs: 0 });
  const memory = new MemoryInstallationStore();
  const files = new FileInstallationStore({ baseDir: folder, historicalDataEnabled: false });
  for (const store of [cached, memory, files]) await store.storeInstallation(teamInstallation());
  const query = { teamId: north.teamId, enterpriseId: undefined, isEnterpriseInstall: false } as const;

  const ours = "@luckydraw/token-store, botToken";
  return [
    {
      subject: ours,
      kind: "cached",
      times: 2_000,
      fetch: async () => (await cached.botToken(north)).reveal(),
    },
    {
      subject: "@slack/oauth, MemoryInstallationStore",
      kind: "cached",
      times: 2_000,
      fetch: async () => (await memory.fetchInstallation(query)).bot?.token,
    },
    {
      subject: "@slack/oauth, FileInstallationStore (in plain text)",
      kind: "uncached",
      times: 200,
      fetch: async () => (await files.fetchInstallation(query)).bot?.token,
    },
    { subject: "BatchGetItem and Decrypt by hand (floor)", kind: "uncached", times: 20, fetch: byHand(aws) },
    {
      subject: ours,
      kind: "uncached",
      times: 20,
      fetch: async () => (await uncached.botToken(north)).reveal(),
    },
  ];
}

/** The least there is to do: the two calls, and nothing checked. */
function byHand({ dynamo, kms }: Awaited<ReturnType<typeof startAws>>): Subject["fetch"] {
  const dynamoClient = new DynamoDBClient(clientConfig(dynamo.url));
  const kmsClient = new KMSClient(clientConfig(kms.url));
  const Keys = [{ pk: { S: `${appId}/team/${north.teamId}` }, sk: { S: "installation" } }];
  return async () => {
    const { Responses } = await dynamoClient.send(
      new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } }),
    );
    const { Plaintext } = await kmsClient.send(
      new DecryptCommand({
        KeyId: "alias/tokens",
        CiphertextBlob: Responses?.[tableName]?.[0]?.["sealed"]?.B,
        EncryptionContext: { app: appId, team: north.teamId },
      }),
    );
    return JSON.parse(new TextDecoder().decode(Plaintext)).token;
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

if (import.meta.main) {
  for (const { subject, kind, microseconds } of await benchTokens()) {
    process.stdout.write(
      `${kind.padEnd(10)}${subject.padEnd(52)}${microseconds.toFixed(2).padStart(10)} us\n`,
    );
  }
}
