/** The app on ports in memory, with Lambda's deliveries and retries around it. */
import { writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { secretOf } from "@luckydraw/kms-secrets";
import type { Answer, Job } from "@luckydraw/slack-app";
import type { App } from "../../src/app.ts";
import { createMemoryPictures, type MemoryPictures } from "../../src/bucket/memory-pictures.ts";
import { FilesFault } from "../../src/files/files-fault.ts";
import type { SlackFiles } from "../../src/files/slack-files.ts";
import { withTemporaryFile } from "../../src/files/temporary-file.ts";
import { createPersonLocales } from "../../src/flow/person-locales.ts";
import { createHandler } from "../../src/handler.ts";
import { createMemoryJobClaims } from "../../src/once/memory-job-claims.ts";
import { bytesOfFile } from "../../src/picture/bytes.ts";
import { readPicture } from "../../src/picture/read-picture.ts";
import type { PostRecord } from "../../src/post/post-record.ts";
import { createPostStore } from "../../src/post/post-store.ts";
import { createSwitches } from "../../src/post/switches.ts";
import { createTenantData } from "../../src/post/tenant-data.ts";
import { countingReplies, countingSlackFor } from "../../src/slack/count-faults.ts";
import type { SlackFile } from "../../src/slack/slack.ts";
import type { ItemTable } from "../../src/store/item-table.ts";
import { createMemoryItemTable } from "../../src/store/memory-item-table.ts";
import { createTestClock, type TestClock } from "./clock.ts";
import { type CrashPlan, noCrash, steps } from "./crash.ts";
import { admin, ann, place, postTs } from "./jobs.ts";
import { createMemoryLog, type Line } from "./memory-log.ts";
import { createMemoryMetrics, type MemoryMetrics } from "./memory-metrics.ts";
import { createMemorySlack, type MemorySlack } from "./memory-slack.ts";

/** The app in its world. */
export interface World {
  readonly app: App;
  readonly clock: TestClock;
  readonly slack: MemorySlack;
  readonly bucket: MemoryPictures;
  /** Not subject to crashes: for looking. */
  readonly table: ItemTable;
  readonly logs: Line[];
  readonly metrics: MemoryMetrics;
  readonly crash: CrashPlan;
  /** What a URL gives: a file, or a fault. */
  readonly contents: Map<string, Uint8Array | FilesFault["code"]>;
  /** One invocation. */
  invoke(job: Job): Promise<Answer | null>;
  /** Invocations as Lambda makes them of an asynchronous one: three at most. Answers how often it failed. */
  deliver(job: Job): Promise<number>;
  /** Puts a file in Slack, in a message of the channel. */
  post(fileId: string, content: Uint8Array | FilesFault["code"], more?: Partial<SlackFile>): void;
  record(ts?: string): Promise<PostRecord | undefined>;
}

/** A world with a channel in which it is on. */
export async function createWorld(settings: Partial<App> = {}): Promise<World> {
  const clock = createTestClock();
  const crash = noCrash();
  const slack = createMemorySlack();
  const bucket = createMemoryPictures();
  const logs: Line[] = [];
  const metrics = createMemoryMetrics();
  const table = createMemoryItemTable();
  const contents: World["contents"] = new Map();
  let ids = 0;
  const slackFor = countingSlackFor(() => ({
    messages: steps(crash, "messages", slack.messages),
    directory: steps(crash, "directory", slack.directory),
    modals: steps(crash, "modals", slack.modals),
    files: steps(crash, "files", slack.files),
  }));
  const { list, ...rest } = table;
  const stepped = { ...steps(crash, "table", rest), list };
  const app: App = {
    clock,
    createId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,
    posts: createPostStore(stepped, clock),
    switches: createSwitches(stepped),
    tenantData: createTenantData(stepped),
    claims: steps(crash, "claims", createMemoryJobClaims(clock)),
    slackFor,
    botToken: async () => secretOf("xoxb-not-a-token"),
    replies: countingReplies(steps(crash, "replies", slack.replies)),
    files: filesOf(contents),
    pictures: steps(crash, "pictures", { put: bucket.put, remove: bucket.remove, forget: bucket.forget }),
    locales: createPersonLocales(slackFor, clock),
    channelLocale: "en",
    picturesOrigin: "https://pics.example",
    maxMegabytes: 25,
    ...settings,
  };
  for (const [id, isAdmin] of [
    [ann, false],
    [admin, true],
    ["U0BOB", false],
  ] as const)
    slack.accounts.set(id, { id, state: "person", isAdmin, locale: "en" });
  slack.accounts.set("U0BOT", { id: "U0BOT", state: "bot", isAdmin: false });
  const room = { creatorId: ann, isMember: true, isChannel: true, isArchived: false };
  slack.conversations.set(place.channelId, room);
  await createSwitches(table).setChannel(place, { isOn: true });
  const handler = createHandler(app, { log: createMemoryLog((line) => logs.push(line)), metrics });
  const invoke = (job: Job) =>
    handler(job, { awsRequestId: "request", getRemainingTimeInMillis: () => 120_000 });
  return {
    app,
    clock,
    slack,
    bucket,
    table,
    logs,
    metrics,
    crash,
    contents,
    invoke,
    deliver: (job) => deliver(() => invoke(job), clock, crash),
    post: (fileId, content, more = {}) => {
      const url = `https://files.slack.com/${fileId}`;
      contents.set(url, content);
      slack.fileList.set(fileId, { ...fileOf(fileId, url), ...more });
    },
    record: (ts = postTs) => createPostStore(table, clock).load({ place, ts }),
  };
}

function fileOf(id: string, url: string): SlackFile {
  return {
    id,
    url,
    name: `${id}.png`,
    userId: ann,
    isOfBot: false,
    kind: "hosted",
    mimeType: "image/png",
    sizeBytes: undefined,
    width: undefined,
    height: undefined,
    shares: [{ channelId: place.channelId, ts: postTs }],
  };
}

function filesOf(contents: World["contents"]): SlackFiles {
  return {
    withFile: async ({ url }, _token, _deadlineMs, use) => {
      const content = contents.get(url) ?? "gone";
      if (typeof content === "string") throw new FilesFault(content);
      return await withTemporaryFile(tmpdir(), async (file) => {
        writeSync(file.fd, content);
        const reading = readPicture(bytesOfFile(file.fd, content.length));
        return await use({ file, sizeBytes: content.length, reading });
      });
    },
  };
}

const RETRY_AFTER_MS = [60_000, 120_000];

async function deliver(invoke: () => Promise<unknown>, clock: TestClock, crash: CrashPlan): Promise<number> {
  for (let failures = 0; failures < 3; failures += 1) {
    const isDone = await invoke().then(
      () => !crash.isDead,
      () => false,
    );
    if (isDone) return failures;
    crash.isDead = false;
    clock.advance(RETRY_AFTER_MS[failures] ?? 0);
  }
  return 3;
}
