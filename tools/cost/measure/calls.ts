/** Stands between a function and the services that it calls: counts the calls and lets each take as long as it would. */
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A call, and what it weighed. */
export interface Call {
  readonly service: ServiceName;
  /** Such as `PutItem`, `chat.postMessage`; of drand, nothing. */
  readonly operation: string;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** What is called. */
export type ServiceName = "kms" | "lambda" | "sqs" | "dynamodb" | "slack" | "drand";

/** How long a service takes to answer, milliseconds. */
export type Waits = Readonly<Record<ServiceName, number>>;

/** @returns The origin to call instead of `target`. */
export function standBetween(
  service: ServiceName,
  target: string,
  waitMs: number,
  onCall: (call: Call) => void,
): Promise<string> {
  const server = createServer(async (asked, response) => {
    const body = Buffer.concat(await asked.toArray());
    // Side by side with the stand-in's own work, which is not the service's.
    const [answer] = await Promise.all([forward(asked, body, target), sleep(waitMs)]);
    onCall({
      service,
      operation: operationOf(asked.headers["x-amz-target"], asked.url),
      requestBytes: body.length,
      responseBytes: answer.body.length,
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

type Asked = Pick<Parameters<Parameters<typeof createServer>[1] & {}>[0], "method" | "url" | "headers">;

function forward({ method, url, headers }: Asked, body: Buffer, target: string) {
  type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };
  return new Promise<Answer>((resolve, reject) => {
    const sent = send(new URL(url ?? "/", target), { method, headers }, async (answer) => {
      const whole = Buffer.concat(await answer.toArray());
      const { "transfer-encoding": _, ...kept } = answer.headers;
      resolve({ status: answer.statusCode ?? 500, headers: kept, body: whole });
    });
    sent.on("error", reject).end(body);
  });
}

/** `DynamoDB_20120810.PutItem`, or a path that ends with the method. */
function operationOf(target: string | string[] | undefined, path = ""): string {
  if (typeof target === "string") {
    return target.replace(/^.*\./, "");
  }
  return /\/api\/([\w.]+)/.exec(path)?.[1] ?? "";
}
