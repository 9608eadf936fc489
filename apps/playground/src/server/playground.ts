/** A whole local Slack workspace with the app in it. */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands, scopes as scopeReasons } from "@luckydraw/slack-app";
import { createPageApi } from "./api/page-api.ts";
import { type AwsEndpoints, type LocalAws, startAws } from "./aws/aws.ts";
import type { AccessKeys } from "./aws/callers.ts";
import { takeBundle } from "./aws/lambda/take-bundle.ts";
import { createLocalBeacon } from "./beacon.ts";
import { buildApp } from "./build-app.ts";
import { createFaults, type Faults } from "./faults.ts";
import { functionEnvironment, type Surroundings } from "./function-environment.ts";
import { listen } from "./http/server.ts";
import { createRequestLog, type RequestLog } from "./inspector/request-log.ts";
import { builtBundle, builtPage, type FunctionName, type PlaygroundOptions, root } from "./options.ts";
import { startReloading } from "./reload.ts";
import { openWorkspace } from "./slack/open-workspace.ts";
import { createSender } from "./slack/sender.ts";
import { createSlack } from "./slack/slack.ts";
import { createWorkspace } from "./slack/workspace.ts";
import { createEventStream, type EventStream } from "./stream.ts";
import { welcome } from "./welcome.ts";

/** A playground that runs. */
export interface Playground {
  /** The page, and the API under `/api`. */
  readonly url: string;
  /** Origins of the stand-ins, for tests that knock on them themselves. */
  readonly endpoints: AwsEndpoints & { readonly slack: string; readonly beacon: string };
  /** New at each start. */
  readonly signingSecret: string;
  readonly botToken: string;
  /** Access keys of the one who started the playground, for the AWS stand-ins. */
  readonly operatorKeys: AccessKeys;
  stop(): Promise<void>;
}

/** The port where people look for it. */
export const DEFAULT_PORT = 4380;

/**
 * Starts everything, on loopback only.
 *
 * @throws The `listen` error of Node, such as `EADDRINUSE`, or the file system's when a bundle is not built.
 * @example
 * const playground = await startPlayground({ port: 0 });
 * await fetch(`${playground.url}/api/workspace`);
 * await playground.stop();
 */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const signingSecret = randomBytes(16).toString("hex");
  const folder = await mkdtemp(join(tmpdir(), "luckydraw-playground-"));
  const stops: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) {
      await step();
    }
  };
  try {
    return { ...(await start(options, { signingSecret, folder, stops })), signingSecret, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Start {
  readonly signingSecret: string;
  readonly folder: string;
  /** What has to be undone, in the order that it was done. */
  readonly stops: (() => unknown)[];
}

async function start(options: PlaygroundOptions, { signingSecret, folder, stops }: Start) {
  const stream = createEventStream();
  const core: Core = { stream, log: createRequestLog(stream), faults: createFaults() };
  const opened = await openWorkspace(options.scopes ?? Object.keys(scopeReasons), signingSecret);
  stops.push(() => opened.emulated.close());
  const workspace = createWorkspace(opened, stream, () => slack.url);
  const beacon = createLocalBeacon(core.faults);
  const beaconServer = await listen(beacon.handle);
  stops.push(() => beaconServer.close());
  const slack = await listen(createSlack({ workspace, ...core, ...instanceDesk(() => aws) }));
  stops.push(() => slack.close());
  const botToken = workspace.directory.app.token;
  const take = bundleTaker(options, folder);
  const aws = await startAccount(options, core, take, {
    slackUrl: slack.url,
    beaconUrl: beaconServer.url,
    beaconInfo: beacon.info,
    secrets: { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken },
  });
  stops.push(() => aws.stop());
  const page = await listen(
    createPageApi({
      ...core,
      workspace,
      send: createSender({ ...core, signingSecret, gatewayUrl: () => aws.endpoints.gateway }),
      commands: Object.keys(commands),
      pageFolder: options.pageFolder ?? builtPage,
      kill: (name) => (isFunctionName(aws, name) ? aws.functions[name].kill() : 0),
    }),
    options.port ?? DEFAULT_PORT,
  );
  stops.push(
    () => page.close(),
    () => stream.close(),
  );
  await welcome(workspace);
  if (options.watch === true) {
    stops.push(startReloading({ functions: aws.functions, root, stream, take, build: buildApp }));
  }
  // A trigger id lives three seconds: the first form should not spend them on a cold start. What fails can wait.
  await Promise.all([aws.functions.dispatcher.warm(), aws.functions.luckydraw.warm()]);
  const endpoints = { ...aws.endpoints, slack: slack.url, beacon: beaconServer.url };
  const operatorKeys = aws.callers.issue({ functionName: undefined, instanceId: "operator" });
  return { url: page.url, endpoints, botToken, operatorKeys };
}

interface Core {
  readonly stream: EventStream;
  readonly log: RequestLog;
  readonly faults: Faults;
}

/** What Slack has to know of instances: for whom they work, and how to end one. */
function instanceDesk(aws: () => LocalAws) {
  return {
    rowOf: (instanceId: string) => aws().invoker.rowOf(instanceId),
    kill(instanceId: string) {
      for (const known of Object.values(aws().functions)) {
        known.kill(instanceId);
      }
    },
  };
}

async function startAccount(
  options: PlaygroundOptions,
  core: Core,
  take: ReturnType<typeof bundleTaker>,
  around: Omit<Surroundings, "extra">,
): Promise<LocalAws> {
  return startAws({
    ...core,
    code: {
      dispatcher: await take("dispatcher"),
      luckydraw: await take("luckydraw"),
      "on-failure": await take("on-failure"),
    },
    environment: (name, instanceId, account) =>
      functionEnvironment(name, instanceId, account, { ...around, extra: options.environment?.[name] ?? {} }),
    retryDelaysMs: options.retryDelaysMs ?? [1_000, 2_000],
    crashRetryDelayMs: options.crashRetryDelayMs ?? 55_000,
    queueRetryDelaySeconds: options.queueRetryDelaySeconds ?? 3,
  });
}

/** Takes the bundles as they are now; each time into a folder of its own. */
function bundleTaker(options: PlaygroundOptions, folder: string) {
  let uploads = 0;
  return (name: FunctionName) => {
    uploads += 1;
    return takeBundle(options.bundles?.[name] ?? builtBundle(name), join(folder, `${name}-${uploads}`));
  };
}

function isFunctionName(aws: LocalAws, name: string): name is FunctionName {
  return Object.hasOwn(aws.functions, name);
}
