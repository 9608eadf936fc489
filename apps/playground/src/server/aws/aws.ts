/** All AWS stand-ins, listening, with the app's functions, tables and queues. */
import { asyncInvocation, revealQueue, routes, functions as shapes, tables } from "@luckydraw/slack-app";
import type { Faults } from "../faults.ts";
import { type HttpServer, listen } from "../http/server.ts";
import type { RequestLog } from "../inspector/request-log.ts";
import { type FunctionName, root } from "../options.ts";
import { type Callers, createCallers } from "./callers.ts";
import { type LocalDynamoDb, startDynamoDb } from "./dynamodb/dynamodb.ts";
import { createGateway } from "./gateway/gateway.ts";
import { AwsError } from "./json-protocol.ts";
import { createKey, type KmsKey } from "./kms/key.ts";
import { createKms } from "./kms/kms.ts";
import { createAsyncInvocations } from "./lambda/async-invocations.ts";
import { type Code, createFunction, type LambdaFunction } from "./lambda/function-pool.ts";
import { createLambda } from "./lambda/lambda.ts";
import { createInvoker, type Invoker } from "./lambda/recorded-invocation.ts";
import { createQueue, type Queue, type QueuedMessage } from "./sqs/queue.ts";
import { createSqs, queuePath } from "./sqs/sqs.ts";
import { startTrigger } from "./sqs/trigger.ts";

/** Names of what stands in this account. */
export const names = {
  draws: "luckydraw-draws",
  jobs: "luckydraw-jobs",
  reveals: "luckydraw-reveals",
  deadLetters: "luckydraw-dead-letters",
  keyAlias: "alias/luckydraw-secrets",
} as const;

/** The services' origins. */
export interface AwsEndpoints {
  readonly kms: string;
  readonly lambda: string;
  readonly sqs: string;
  readonly dynamodb: string;
  readonly gateway: string;
}

/** The account, as it runs. */
export interface LocalAws {
  readonly endpoints: AwsEndpoints;
  readonly key: KmsKey;
  readonly callers: Callers;
  readonly invoker: Invoker;
  readonly functions: Readonly<Record<FunctionName, LambdaFunction>>;
  readonly deadLetters: Queue;
  readonly revealQueueUrl: string;
  stop(): Promise<void>;
}

/** What the account is made of. */
export interface AwsOptions {
  readonly code: Readonly<Record<FunctionName, Code>>;
  /** The environment of one instance; asked for when the instance starts. */
  readonly environment: (
    name: FunctionName,
    instanceId: string,
    aws: LocalAws,
  ) => Readonly<Record<string, string>>;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly retryDelaysMs: readonly number[];
  readonly crashRetryDelayMs: number;
  readonly queueRetryDelaySeconds: number;
}

/** Starts the account. */
export async function startAws(options: AwsOptions): Promise<LocalAws> {
  const { log, faults } = options;
  const callers = createCallers();
  const key = createKey();
  const functions = createFunctions(options, callers, () => aws);
  const invoker = createInvoker({ functions, log, root });
  const deadLetters = createQueue({ name: names.deadLetters });
  const reveals = createReveals(options, deadLetters);
  const asyncInvocations = createAsyncInvocations({
    invoker,
    log,
    maximumRetryAttempts: asyncInvocation.maximumRetryAttempts,
    retryDelaysMs: options.retryDelaysMs,
    crashRetryDelayMs: options.crashRetryDelayMs,
    onFailure: deadLetters,
  });
  const dynamodb = await startDynamoDb({ callers, isDown: (operation) => faults.aws("dynamodb", operation) });
  await createTables(dynamodb);
  const rowOf = ({ instanceId }: { readonly instanceId: string }) => invoker.rowOf(instanceId);
  const servers = await listenAll({
    kms: createKms({ keys: { [names.keyAlias]: key }, callers, beforeEach: outage(faults, "kms") }),
    lambda: createLambda({ invoker, asyncInvocations, callers, log, beforeEach: outage(faults, "lambda") }),
    sqs: createSqs({ queues: [reveals, deadLetters], callers, rowOf, beforeEach: outage(faults, "sqs") }),
    dynamodb: dynamodb.handle,
    gateway: createGateway({
      routes: Object.fromEntries(Object.values(routes).map((route) => [route, "dispatcher"])),
      invoker,
      log,
    }),
  });
  const trigger = startTrigger({
    queue: reveals,
    batchSize: revealQueue.batchSize,
    retryDelaySeconds: options.queueRetryDelaySeconds,
    invoke: (event, messages) => invokeFromQueue(invoker, event, messages),
  });
  const aws: LocalAws = {
    endpoints: servers.urls,
    key,
    callers,
    invoker,
    functions,
    deadLetters,
    revealQueueUrl: servers.urls.sqs + queuePath(reveals),
    async stop() {
      trigger.stop();
      asyncInvocations.stop();
      await Promise.all(Object.values(functions).map((known) => known.stop()));
      await servers.close();
      await dynamodb.close();
    },
  };
  return aws;
}

function createFunctions(options: AwsOptions, callers: Callers, aws: () => LocalAws) {
  const make = (name: FunctionName): LambdaFunction =>
    createFunction({
      name,
      ...shapes[name],
      code: options.code[name],
      environment: (instanceId) => options.environment(name, instanceId, aws()),
      onInstanceGone: (instanceId) => callers.revoke(instanceId),
    });
  return { dispatcher: make("dispatcher"), luckydraw: make("luckydraw") };
}

function createReveals({ log }: AwsOptions, deadLetters: Queue): Queue {
  return createQueue({
    name: names.reveals,
    visibilityTimeoutSeconds: revealQueue.visibilityTimeoutSeconds,
    redrive: { maxReceiveCount: revealQueue.maxReceiveCount, to: deadLetters },
    onSent: ({ rowId }) => log.await(rowId, true),
    onGone({ rowId }, isDeadLetter) {
      const last = log.find(rowId ?? "")?.invocations.at(-1);
      if (isDeadLetter && rowId !== undefined && last !== undefined) {
        log.setInvocation(rowId, { ...last, outcome: "dead-lettered" });
      }
      log.await(rowId, false);
    },
  });
}

async function createTables(dynamodb: LocalDynamoDb): Promise<void> {
  await dynamodb.createTable(names.draws, tables.draws);
  await dynamodb.createTable(names.jobs, tables.jobs);
}

async function invokeFromQueue(
  invoker: Invoker,
  event: string,
  messages: readonly QueuedMessage[],
): Promise<string | undefined> {
  const rowIds = [...new Set(messages.flatMap(({ rowId }) => rowId ?? []))];
  const attempt = Math.max(...messages.map(({ receiveCount }) => receiveCount));
  const outcome = await invoker.invoke({ functionName: "luckydraw", event, kind: "queue", attempt, rowIds });
  return outcome?.ok ? outcome.payload : undefined;
}

function outage(faults: Faults, service: string): (operation: string) => void {
  return (operation) => {
    if (faults.aws(service, operation)) {
      throw new AwsError("ServiceUnavailableException", "The playground was asked for this outage", 503);
    }
  };
}

async function listenAll<Name extends string>(handles: Readonly<Record<Name, Parameters<typeof listen>[0]>>) {
  const entries = Object.entries(handles) as [Name, Parameters<typeof listen>[0]][];
  const servers = await Promise.all(
    entries.map(async ([name, handle]): Promise<[Name, HttpServer]> => [name, await listen(handle)]),
  );
  return {
    urls: Object.fromEntries(servers.map(([name, { url }]) => [name, url])) as Record<Name, string>,
    close: async () => {
      await Promise.all(servers.map(([, server]) => server.close()));
    },
  };
}
