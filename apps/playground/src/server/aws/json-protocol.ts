/** AWS's JSON protocols: the operation is in `X-Amz-Target`, an error in `__type`. */
import { randomUUID } from "node:crypto";
import { isJsonObject, type JsonObject, parseJson } from "../http/json.ts";
import type { Handle, HttpReply, HttpRequest } from "../http/server.ts";
import type { Caller, Callers } from "./callers.ts";

/** A refusal with AWS's name for it. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = "AwsError";
    this.code = code;
    this.status = status;
  }
}

/** Answers one operation. */
export type Operation = (input: JsonObject, caller: Caller) => JsonObject | Promise<JsonObject>;

/** A service that speaks a JSON protocol. */
export interface JsonService {
  /** What stands before the dot of `X-Amz-Target`. */
  readonly target: string;
  readonly version: "1.0" | "1.1";
  readonly operations: Readonly<Record<string, Operation>>;
  readonly callers: Callers;
  /** Throws an `AwsError` where a fault was asked for. */
  readonly beforeEach?: (operation: string) => void;
}

/** Makes the HTTP handler of a service. */
export function serveJson(service: JsonService): Handle {
  return async (request) => {
    try {
      return reply(service, 200, await run(service, request));
    } catch (error) {
      if (error instanceof AwsError) {
        return reply(service, error.status, { __type: error.code, message: error.message });
      }
      throw error;
    }
  };
}

async function run(service: JsonService, request: HttpRequest): Promise<JsonObject> {
  const [target, name = ""] = String(request.headers["x-amz-target"] ?? "").split(".");
  const operation = Object.hasOwn(service.operations, name) ? service.operations[name] : undefined;
  if (target !== service.target || operation === undefined) {
    throw new AwsError("UnknownOperationException", `Unknown operation ${name}`);
  }
  const caller = service.callers.of(request.headers);
  if (caller === undefined) {
    throw new AwsError(
      "UnrecognizedClientException",
      "The security token included in the request is invalid.",
    );
  }
  service.beforeEach?.(name);
  const input = parseJson(request.body.toString("utf8"));
  if (!isJsonObject(input)) {
    throw new AwsError("SerializationException", "The body is not a JSON object");
  }
  return operation(input, caller);
}

function reply(service: JsonService, status: number, body: JsonObject): HttpReply {
  return {
    status,
    headers: {
      "content-type": `application/x-amz-json-${service.version}`,
      "x-amzn-requestid": randomUUID(),
    },
    body: JSON.stringify(body),
  };
}
