/** DynamoDB by `dynalite`, in memory, with the app's tables. */
import type { AddressInfo } from "node:net";
import { createTableInput, type LastingTableShape, type TableShape } from "@luckydraw/slack-app";
import dynalite from "dynalite";
import type { HttpReply, HttpRequest } from "../../http/server.ts";
import type { Callers } from "../callers.ts";

/** A DynamoDB that runs. */
export interface LocalDynamoDb {
  /** Answers a request of the SDK. */
  handle(request: HttpRequest): Promise<HttpReply>;
  createTable(name: string, shape: TableShape | LastingTableShape): Promise<void>;
  close(): Promise<void>;
}

/** How it is set. */
export interface DynamoDbOptions {
  readonly callers: Callers;
  /** Tells whether an operation must fail just now. */
  readonly isDown?: (operation: string) => boolean;
}

/** Starts it. Behind it stands dynalite on a port of its own; in front of it, who may call is checked. */
export async function startDynamoDb(options: DynamoDbOptions): Promise<LocalDynamoDb> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve());
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const forward = (headers: Record<string, string>, body: Uint8Array) =>
    fetch(url, { method: "POST", headers, body: new Uint8Array(body) });
  return {
    async handle(request) {
      if (options.callers.of(request.headers) === undefined) {
        return refusal(
          400,
          "UnrecognizedClientException",
          "The security token included in the request is invalid.",
        );
      }
      const operation = String(request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
      if (options.isDown?.(operation)) {
        return refusal(500, "InternalServerError", "Internal server error");
      }
      const response = await forward(passedOn(request), request.body);
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: new Uint8Array(await response.arrayBuffer()),
      };
    },
    async createTable(name, shape) {
      const headers = { ...JSON_TYPE, ...SIGNED, "x-amz-target": "DynamoDB_20120810.CreateTable" };
      const response = await forward(headers, Buffer.from(JSON.stringify(createTableInput(name, shape))));
      if (!response.ok) {
        throw new Error(`dynalite did not create ${name}: ${await response.text()}`);
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const JSON_TYPE = { "content-type": "application/x-amz-json-1.0" } as const;
/** dynalite asks for the form of a signature, not for a right one. */
const SIGNED = {
  "x-amz-date": "20260101T000000Z",
  authorization:
    "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
} as const;

const PASSED = ["content-type", "x-amz-target", "x-amz-date", "authorization"];

function passedOn(request: HttpRequest): Record<string, string> {
  return Object.fromEntries(PASSED.map((name) => [name, String(request.headers[name] ?? "")]));
}

function refusal(status: number, code: string, message: string): HttpReply {
  return { status, headers: JSON_TYPE, body: JSON.stringify({ __type: code, message }) };
}
