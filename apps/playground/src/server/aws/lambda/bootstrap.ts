/**
 * The runtime inside an instance: imports the bundle once, then runs its handler once a message.
 * Runs as a process of its own, with the function's environment and an empty working directory.
 */
import { pathToFileURL } from "node:url";
import type { FromInstance, FunctionError, ToInstance } from "./outcome.ts";

type Handler = (event: unknown, context: unknown) => unknown;

const tell = (message: FromInstance) => process.send?.(message);

process.on("disconnect", () => process.exit(0));
// Ctrl-C reaches the whole group; the parent ends its instances itself.
process.on("SIGINT", () => undefined);

const handler = await load(process.argv[2] ?? "");
if (handler !== undefined) {
  process.on("message", (message: ToInstance) => {
    void run(handler, message);
  });
  tell({ type: "ready" });
}

async function load(file: string): Promise<Handler | undefined> {
  try {
    const bundle = (await import(pathToFileURL(file).href)) as { readonly handler?: unknown };
    if (typeof bundle.handler !== "function") {
      throw new TypeError("index.handler is undefined or not exported");
    }
    return bundle.handler as Handler;
  } catch (error) {
    process.send?.({ type: "init-failed", error: asFunctionError(error) } satisfies FromInstance, () => {
      process.exit(1);
    });
    return undefined;
  }
}

async function run(handle: Handler, message: ToInstance): Promise<void> {
  const { id, deadlineMs } = message;
  try {
    const result = await handle(JSON.parse(message.event), {
      awsRequestId: id,
      functionName: process.env["AWS_LAMBDA_FUNCTION_NAME"],
      functionVersion: "$LATEST",
      invokedFunctionArn: message.functionArn,
      memoryLimitInMB: process.env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"],
      logGroupName: process.env["AWS_LAMBDA_LOG_GROUP_NAME"],
      logStreamName: process.env["AWS_LAMBDA_LOG_STREAM_NAME"],
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
    });
    tell({ type: "done", id, payload: JSON.stringify(result) ?? "null" });
  } catch (error) {
    tell({ type: "failed", id, error: asFunctionError(error) });
  }
}

function asFunctionError(error: unknown): FunctionError {
  if (!(error instanceof Error)) {
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  }
  return {
    errorType: error.name,
    errorMessage: error.message,
    trace: (error.stack ?? "").split("\n"),
  };
}
