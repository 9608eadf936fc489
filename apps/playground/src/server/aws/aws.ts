/** All AWS stand-ins, listening, with the app's functions, tables and queues. */
import { asyncInvocation, publicRoutes, publicTables, routes, tables } from "@luckydraw/slack-app";
import type { Faults } from "../faults.ts";
import { type HttpServer, listen } from "../http/server.ts";
import type { RequestLog } from "../inspector/request-log.ts";
import { type FunctionName, functionShapes, root } from "../options.ts";
import { type AppQueues, createAppQueues, startTriggers } from "./app-queues.ts";
import { type Callers, createCallers } from "./callers.ts";
import { type LocalDynamoDb, startDynamoDb } from "./dynamodb/dynamodb.ts";
import { createGateway } from "./gateway/gateway.ts";
import { AwsError } from "./json-protocol.ts";
import { createAppKeys } from "./kms/app-keys.ts";
import type { KmsKey } from "./kms/key.ts";
import { createKms } from "./kms/kms.ts";
import { createAsyncInvocations } from "./lambda/async-invocations.ts";
import { type Code, createFunction, type LambdaFunction } from "./lambda/function-pool.ts";
import { createLambda } from "./lambda/lambda.ts";
import { createInvoker, type Invoker } from "./lambda/recorded-invocation.ts";
import { names } from "./names.ts";
import { createSqs, queuePath } from "./sqs/sqs.ts";

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
  /** Seals what stands in the functions' environments. */
  readonly secretsKey: KmsKey;
  readonly callers: Callers;
  readonly invoker: Invoker;
  /** Those that are deployed. */
  readonly functions: Readonly<Partial<Record<FunctionName, LambdaFunction>>>;
  readonly queueUrls: Readonly<Record<keyof AppQueues, string>>;
  stop(): Promise<void>;
}

/** What the account is made of. */
export interface AwsOptions {
  /** Of the functions to deploy. Where `oauth-callback` is among them, the app is a public one. */
  readonly code: Readonly<Partial<Record<FunctionName, Code>>>;
  /** The Slack app's id. */
  readonly appId: string;
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
  const keys = createAppKeys(options.appId);
  const isPublic = options.code["oauth-callback"] !== undefined;
  const functions = createFunctions(options, callers, () => aws);
  const invoker = createInvoker({ functions, log, root });
  const queues = createAppQueues(log);
  const asyncInvocations = createAsyncInvocations({
    invoker,
    log,
    maximumRetryAttempts: asyncInvocation.maximumRetryAttempts,
    retryDelaysMs: options.retryDelaysMs,
    crashRetryDelayMs: options.crashRetryDelayMs,
    onFailure: queues.failures,
  });
  const dynamodb = await startDynamoDb({ callers, isDown: (operation) => faults.aws("dynamodb", operation) });
  await createTables(dynamodb, isPublic);
  const rowOf = ({ instanceId }: { readonly instanceId: string }) => invoker.rowOf(instanceId);
  const servers = await listenAll({
    kms: createKms({ keys: keys.guarded, callers, beforeEach: outage(faults, "kms") }),
    lambda: createLambda({ invoker, asyncInvocations, callers, log, beforeEach: outage(faults, "lambda") }),
    sqs: createSqs({ queues: Object.values(queues), callers, rowOf, beforeEach: outage(faults, "sqs") }),
    dynamodb: dynamodb.handle,
    gateway: createGateway({
      routes: routesOf(isPublic),
      invoker,
      log,
    }),
  });
  const triggers = startTriggers(queues, invoker, options.queueRetryDelaySeconds);
  const urlOf = (queue: keyof AppQueues) => servers.urls.sqs + queuePath(queues[queue]);
  const aws: LocalAws = {
    endpoints: servers.urls,
    secretsKey: keys.secrets,
    callers,
    invoker,
    functions,
    queueUrls: {
      reveals: urlOf("reveals"),
      failures: urlOf("failures"),
      deadLetters: urlOf("deadLetters"),
    },
    async stop() {
      triggers.stop();
      asyncInvocations.stop();
      await Promise.all(Object.values(functions).map((known) => known.stop()));
      await servers.close();
      await dynamodb.close();
    },
  };
  return aws;
}

function createFunctions(options: AwsOptions, callers: Callers, aws: () => LocalAws) {
  const make = ([name, code]: [FunctionName, Code]): LambdaFunction =>
    createFunction({
      name,
      ...functionShapes[name],
      code,
      environment: (instanceId) => options.environment(name, instanceId, aws()),
      onInstanceGone: (instanceId) => callers.revoke(instanceId),
    });
  const deployed = Object.entries(options.code) as [FunctionName, Code][];
  return Object.fromEntries(deployed.map((entry) => [entry[0], make(entry)]));
}

function routesOf(isPublic: boolean): Readonly<Record<string, FunctionName>> {
  const doors = Object.values(routes).map((route) => [route, "dispatcher"] as const);
  const ways = Object.values(publicRoutes).map((route) => [route, "oauth-callback"] as const);
  return Object.fromEntries<FunctionName>(isPublic ? [...doors, ...ways] : doors);
}

async function createTables(dynamodb: LocalDynamoDb, isPublic: boolean): Promise<void> {
  await dynamodb.createTable(names.draws, tables.draws);
  await dynamodb.createTable(names.jobs, tables.jobs);
  if (isPublic) {
    await dynamodb.createTable(names.installations, publicTables.installations);
  }
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
