/** What the field uses instead, each asked the same: is this delivery from Slack? */
import { AwsLambdaReceiver, isValidSlackRequest, LogLevel } from "@slack/bolt";
import { SlackApp } from "slack-edge";
import { createVerifier, fromLambdaEvent } from "../src/index.ts";
import { type Delivery, httpApiEvent } from "./lambda-events.ts";

/** Answers whether a delivery is taken for genuine. */
export type Judge = (delivery: Delivery) => Promise<boolean>;

const NOT_TAKEN = 401;

/** This package behind an HTTP API. */
export function ours(signingSecret: string): Judge {
  const verifier = createVerifier({ signingSecrets: signingSecret });
  return async (delivery) => verifier.verify(fromLambdaEvent(httpApiEvent(delivery))).ok;
}

/** Bolt behind an HTTP API. It answers 401 to what it refuses, 200 or 404 to what it takes. */
export function boltLambda(signingSecret: string): Judge {
  const handler = new AwsLambdaReceiver({ signingSecret, logLevel: LogLevel.ERROR }).toHandler();
  return async (delivery) => {
    const response = await handler(httpApiEvent(delivery) as never, {});
    return response.statusCode !== NOT_TAKEN;
  };
}

/** The function that Bolt exports for this purpose; it takes a string. */
export function boltFunction(signingSecret: string): Judge {
  return async ({ headers, body }) =>
    isValidSlackRequest({
      signingSecret,
      body: Buffer.from(body).toString("utf8"),
      headers: {
        "x-slack-signature": String(headers["x-slack-signature"]),
        "x-slack-request-timestamp": Number(headers["x-slack-request-timestamp"]),
      },
    });
}

/** slack-edge. It answers 401 to what it refuses, 200 or 404 to what it takes. */
export function slackEdge(signingSecret: string): Judge {
  const app = new SlackApp({
    env: {
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: "xoxb-example",
      SLACK_LOGGING_LEVEL: "ERROR",
    },
    authorize: async () => ({ botId: "B1", botUserId: "U1", botToken: "xoxb-example", botScopes: [] }),
  });
  return async ({ headers, body }) => {
    const request = new Request("https://example.com/slack", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: Buffer.from(body),
    });
    const response = await app.run(request);
    return response.status !== NOT_TAKEN;
  };
}
