/** Whole local Slack workspaces with the app in them. */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands } from "@luckydraw/slack-app";
import { createPageApi } from "./api/page-api.ts";
import type { AwsEndpoints, LocalAws } from "./aws/aws.ts";
import type { AccessKeys } from "./aws/callers.ts";
import { createLocalBeacon } from "./beacon.ts";
import { buildApp } from "./build-app.ts";
import { createSendEvent } from "./client/send-event.ts";
import { createFaults, type Faults } from "./faults.ts";
import { type HttpServer, listen } from "./http/server.ts";
import { createRequestLog, type RequestLog } from "./inspector/request-log.ts";
import { installAtStart } from "./install-at-start.ts";
import { functionCalled, instanceDesk } from "./instance-desk.ts";
import { builtPage, type PlaygroundOptions, root } from "./options.ts";
import { startReloading } from "./reload.ts";
import { createSender } from "./slack/sender.ts";
import { bundleTaker, secretsAndApp, startAccount } from "./start-account.ts";
import { startSite } from "./start-site.ts";
import { type SlackSide, startSlack } from "./start-slack.ts";
import { createEventStream, type EventStream } from "./stream.ts";
import { welcome } from "./welcome.ts";

/** A playground that runs. */
export interface Playground {
  /** The page, and the API under `/api`. */
  readonly url: string;
  /** The public site, where a workspace adds the app; `undefined` where one workspace alone has the app. */
  readonly siteUrl: string | undefined;
  /** Origins of the stand-ins, for tests that knock on them themselves. */
  readonly endpoints: AwsEndpoints & { readonly slack: string; readonly beacon: string };
  /** New at each start. */
  readonly signingSecret: string;
  /** Of the workspace that has the app from the start. */
  readonly botToken: string;
  /** Keys of the pictures that are published. */
  pictureKeys(): readonly string[];
  /** Access keys of the one who started the playground, for the AWS stand-ins. */
  readonly operatorKeys: AccessKeys;
  stop(): Promise<void>;
}

/** The port where people look for it. */
export const DEFAULT_PORT = 4380;

/** Slack waits none, one and five minutes. */
const EVENT_RETRY_DELAYS_MS = [0, 2_000, 5_000];

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

async function start(options: PlaygroundOptions, given: Start) {
  const { signingSecret, stops } = given;
  const stream = createEventStream();
  const core = { stream, log: createRequestLog(stream), faults: createFaults() };
  const pagePort = options.port ?? DEFAULT_PORT;
  const beacon = createLocalBeacon(core.faults);
  const beaconServer = await listen(beacon.handle);
  stops.push(() => beaconServer.close());
  const site = await startSite(options, pagePort, {
    gatewayUrl: () => aws.endpoints.gateway,
    appId: () => slack.app.id,
  });
  stops.push(() => site?.close());
  const siteUrl = site?.url;
  const slack = await startSlack({
    ...core,
    ...instanceDesk(() => aws),
    siteUrl,
    pageUrl: () => page.url,
    scopes: options.scopes,
  });
  stops.push(() => slack.close());
  const [first] = slack.workspaces;
  const take = bundleTaker(options, given.folder);
  const aws = await startAccount({
    ...core,
    options,
    take,
    appId: slack.app.id,
    around: {
      slackUrl: slack.url,
      beaconUrl: beaconServer.url,
      beaconInfo: beacon.info,
      ...secretsAndApp(slack, siteUrl, signingSecret),
    },
  });
  stops.push(() => aws.stop());
  const page = await openPage(options, pagePort, given, { ...core, slack, aws, siteUrl });
  await openFirst(first, aws, siteUrl, core.log);
  if (options.watch === true) {
    stops.push(startReloading({ functions: aws.functions, root, stream, take, build: buildApp }));
  }
  return {
    url: page.url,
    siteUrl,
    endpoints: { ...aws.endpoints, slack: slack.url, beacon: beaconServer.url },
    botToken: first.installation.current()?.token ?? "",
    pictureKeys: aws.pictureKeys,
    operatorKeys: aws.callers.issue({ functionName: undefined, instanceId: "operator" }),
  };
}

/** What the page is about. */
interface Running {
  readonly stream: EventStream;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly slack: SlackSide;
  readonly aws: LocalAws;
  readonly siteUrl: string | undefined;
}

async function openPage(
  options: PlaygroundOptions,
  port: number,
  { signingSecret, stops }: Start,
  { slack, aws, ...core }: Running,
): Promise<HttpServer> {
  const send = createSender({ ...core, signingSecret, gatewayUrl: () => aws.endpoints.gateway });
  const ended = new AbortController();
  const sendEvent = createSendEvent({
    send,
    retryDelaysMs: options.eventRetryDelaysMs ?? EVENT_RETRY_DELAYS_MS,
    signal: ended.signal,
  });
  const api = createPageApi({
    ...core,
    workspaces: slack.workspaces,
    send,
    sendEvent,
    signal: ended.signal,
    commands: Object.keys(commands),
    pageFolder: options.pageFolder ?? builtPage,
    kill: (name) => functionCalled(aws, name)?.kill() ?? 0,
  });
  const page = await listen(api, port);
  stops.push(
    () => page.close(),
    () => core.stream.close(),
    () => ended.abort(),
  );
  return page;
}

/** Lets the first workspace have the app, and says what to type. */
async function openFirst(
  first: SlackSide["workspaces"][0],
  aws: LocalAws,
  siteUrl: string | undefined,
  log: RequestLog,
): Promise<void> {
  await Promise.all([
    // A trigger id lives three seconds: the first form should not spend them on a cold start. What fails can wait.
    aws.functions.dispatcher?.warm(),
    aws.functions.luckydraw?.warm(),
    siteUrl === undefined ? undefined : installAtStart(siteUrl, first).then(() => log.clear()),
    welcome(first),
  ]);
}
