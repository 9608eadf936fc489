/**
 * What the playground takes for a function's bundle: runs the built one in a process of its own, its calls going through
 * {@link standBetween}, and writes a line with what each invocation used.
 *
 * Environment: `MEASURED_BUNDLE`, the built bundle; `MEASURED_WAITS`, {@link Waits} as JSON; the rest is the function's.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Call, type ServiceName, standBetween, type Waits } from "./calls.ts";
import { type InvocationUse, USE_MARK } from "./invocation-use.ts";

/** By the variable that says where a service is. */
const services: Readonly<Record<string, ServiceName>> = {
  AWS_ENDPOINT_URL_KMS: "kms",
  AWS_ENDPOINT_URL_LAMBDA: "lambda",
  AWS_ENDPOINT_URL_SQS: "sqs",
  AWS_ENDPOINT_URL_DYNAMODB: "dynamodb",
  REVEAL_QUEUE_URL: "sqs",
  SLACK_API_URL: "slack",
  BEACON_URLS: "drand",
};

const { MEASURED_BUNDLE = "", MEASURED_WAITS = "{}", NODE_OPTIONS: _, ...given } = process.env;
const waits = JSON.parse(MEASURED_WAITS) as Waits;
let calls: Call[] = [];

const between = new Map<string, Promise<string>>();

/** One for each origin: the queue's URL names the same as the service's. */
function betweenOf(service: ServiceName, origin: string): Promise<string> {
  const known =
    between.get(origin) ?? standBetween(service, origin, waits[service], (call) => calls.push(call));
  between.set(origin, known);
  return known;
}

async function variables(): Promise<NodeJS.ProcessEnv> {
  const all = await Promise.all(
    Object.entries(given).map(async ([name, value = ""]) => {
      const service = services[name];
      if (service === undefined) {
        return [name, value];
      }
      const { origin } = new URL(value);
      return [name, value.replace(origin, await betweenOf(service, origin))];
    }),
  );
  return Object.fromEntries(all);
}

const memory = given["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"];
const child = fork(fileURLToPath(new URL("instance.mjs", import.meta.url)), [MEASURED_BUNDLE], {
  env: await variables(),
  execArgv: [`--max-old-space-size=${memory}`],
});
process.on("exit", () => child.kill());
const [{ initialisation }] = await once(child, "message");
let isFirst = true;

/** Passes an event on. */
export async function handler(event: unknown, context: { readonly awsRequestId: string }): Promise<unknown> {
  const { awsRequestId, ...more } = context as { awsRequestId: string; getRemainingTimeInMillis(): number };
  const deadlineMs = Date.now() + more.getRemainingTimeInMillis();
  child.send({ event, context: { awsRequestId }, deadlineMs });
  const [{ result, error, use }] = await once(child, "message");
  const said: InvocationUse = { ...use, calls, ...(isFirst ? { initialisation } : {}) };
  calls = [];
  isFirst = false;
  process.stdout.write(`${USE_MARK}${JSON.stringify(said)}\n`);
  if (error !== undefined) {
    throw new Error(error);
  }
  return result;
}
