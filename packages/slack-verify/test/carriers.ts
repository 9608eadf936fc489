/** The ways in which a request reaches a program, each read by the reader that belongs to it. */
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { Hono } from "hono";
import {
  fromIncomingMessage,
  fromLambdaEvent,
  fromRequest,
  type ReadOptions,
  type ReadResult,
} from "../src/index.ts";
import {
  type Delivery,
  functionUrlEvent,
  httpApiEvent,
  loadBalancerEvent,
  restApiEvent,
} from "./lambda-events.ts";

/** One way of delivery. */
export interface Carrier {
  readonly name: string;
  readonly deliver: (delivery: Delivery, options?: ReadOptions) => Promise<ReadResult>;
}

/** A `node:http` request as the server's parser would hand it over. */
export function incomingMessage({ headers, body }: Delivery): IncomingMessage {
  const message = new IncomingMessage(new Socket());
  message.headers = { ...headers };
  // In two chunks, as a body that spans packets arrives.
  const middle = body.length >> 1;
  message.push(body.subarray(0, middle));
  message.push(body.subarray(middle));
  message.complete = true;
  message.push(null);
  return message;
}

export const carriers: readonly Carrier[] = [
  {
    name: "HTTP API 2.0",
    deliver: async (delivery, options) => fromLambdaEvent(httpApiEvent(delivery), options),
  },
  {
    name: "REST API 1.0",
    deliver: async (delivery, options) => fromLambdaEvent(restApiEvent(delivery), options),
  },
  {
    name: "function URL",
    deliver: async (delivery, options) => fromLambdaEvent(functionUrlEvent(delivery), options),
  },
  {
    name: "load balancer",
    deliver: async (delivery, options) => fromLambdaEvent(loadBalancerEvent(delivery, "single"), options),
  },
  {
    name: "load balancer with multi-value headers",
    deliver: async (delivery, options) => fromLambdaEvent(loadBalancerEvent(delivery, "multi"), options),
  },
  {
    name: "Fetch Request",
    deliver: ({ headers, body }, options) =>
      fromRequest(
        new Request("https://example.com/slack", { method: "POST", headers, body: Buffer.from(body) }),
        options,
      ),
  },
  {
    name: "Hono",
    deliver: async ({ headers, body }, options) => {
      const reads: Promise<ReadResult>[] = [];
      const app = new Hono().post("/slack", (context) => {
        reads.push(fromRequest(context.req.raw, options));
        return context.body(null);
      });
      await app.request("/slack", { method: "POST", headers, body: Buffer.from(body) });
      return reads[0]!;
    },
  },
  {
    name: "IncomingMessage",
    deliver: (delivery, options) => fromIncomingMessage(incomingMessage(delivery), options),
  },
];
