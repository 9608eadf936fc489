/** Lambda's Invoke over HTTP: `RequestResponse`, `Event` and `DryRun`. */
import { randomUUID } from "node:crypto";
import { isJsonObject, parseJson } from "../../http/json.ts";
import type { Handle, HttpReply, HttpRequest } from "../../http/server.ts";
import type { RequestLog } from "../../inspector/request-log.ts";
import type { Callers } from "../callers.ts";
import { AwsError } from "../json-protocol.ts";
import type { AsyncInvocations } from "./async-invocations.ts";
import type { Invoker } from "./recorded-invocation.ts";

/** What the stand-in is made of. */
export interface LambdaOptions {
  readonly invoker: Invoker;
  readonly asyncInvocations: AsyncInvocations;
  readonly callers: Callers;
  readonly log: RequestLog;
  readonly beforeEach?: (operation: string) => void;
}

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;
const EVENT_LIMIT_BYTES = 1_048_576;
const REQUEST_LIMIT_BYTES = 6 * 1_048_576;

/** Makes the HTTP handler of Lambda. */
export function createLambda(options: LambdaOptions): Handle {
  return async (request) => {
    try {
      return await invoke(options, request);
    } catch (error) {
      if (error instanceof AwsError) {
        return refusal(error);
      }
      throw error;
    }
  };
}

async function invoke(options: LambdaOptions, request: HttpRequest): Promise<HttpReply> {
  const caller = options.callers.of(request.headers);
  if (caller === undefined) {
    throw new AwsError(
      "UnrecognizedClientException",
      "The security token included in the request is invalid.",
      403,
    );
  }
  const functionName = calledFunction(options.invoker, request.path);
  options.beforeEach?.("Invoke");
  const event = checkedEvent(request);
  const rowId = options.invoker.rowOf(caller.instanceId);
  const rowIds = rowId === undefined ? [] : [rowId];
  noteJob(options.log, rowId, event);
  const type = request.headers["x-amz-invocation-type"] ?? "RequestResponse";
  const head = { "x-amzn-requestid": randomUUID() };
  if (type === "DryRun") {
    return { status: 204, headers: head };
  }
  if (type === "Event") {
    options.asyncInvocations.accept(functionName, event, rowIds);
    return { status: 202, headers: head };
  }
  const outcome = await options.invoker.invoke({ functionName, event, kind: "request", attempt: 1, rowIds });
  if (outcome === undefined) {
    throw new AwsError("TooManyRequestsException", "Rate Exceeded.", 429);
  }
  const versioned = { ...head, "content-type": "application/json", "x-amz-executed-version": "$LATEST" };
  return outcome.ok
    ? { status: 200, headers: versioned, body: outcome.payload }
    : {
        status: 200,
        headers: { ...versioned, "x-amz-function-error": "Unhandled" },
        body: JSON.stringify(outcome.error),
      };
}

/** Takes a name, a partial or a full ARN. */
function calledFunction(invoker: Invoker, path: string): string {
  const given = decodeURIComponent(PATH.exec(path)?.[1] ?? "");
  const name =
    /^(?:arn:aws:lambda:[a-z0-9-]+:)?(?:\d{12}:)?(?:function:)?([^:]+)(?::[^:]+)?$/.exec(given)?.[1] ?? "";
  if (!invoker.isKnown(name)) {
    throw new AwsError("ResourceNotFoundException", `Function not found: ${given}`, 404);
  }
  return name;
}

function checkedEvent(request: HttpRequest): string {
  const limit =
    request.headers["x-amz-invocation-type"] === "Event" ? EVENT_LIMIT_BYTES : REQUEST_LIMIT_BYTES;
  if (request.body.length > limit) {
    throw new AwsError("RequestTooLargeException", `${request.body.length} byte payload is too large`, 413);
  }
  const event = request.body.length === 0 ? "{}" : request.body.toString("utf8");
  if (parseJson(event) === undefined) {
    throw new AwsError("InvalidRequestContentException", "Could not parse request body into json");
  }
  return event;
}

function noteJob(log: RequestLog, rowId: string | undefined, event: string): void {
  const job = parseJson(event);
  if (rowId !== undefined && isJsonObject(job) && typeof job["id"] === "string") {
    log.change(rowId, { jobId: job["id"] });
  }
}

function refusal(error: AwsError): HttpReply {
  return {
    status: error.status,
    headers: { "content-type": "application/json", "x-amzn-errortype": error.code },
    body: JSON.stringify({ Type: "User", Message: error.message }),
  };
}
