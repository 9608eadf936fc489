/** slack-edge behind the few lines that turn a Lambda event into a Fetch request. */
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { SlackApp } from "slack-edge";

interface Event {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const client = new LambdaClient({});
const app = new SlackApp({
  env: { SLACK_SIGNING_SECRET: process.env["PLAIN_SIGNING_SECRET"] ?? "", SLACK_BOT_TOKEN: "xoxb-not-used" },
  authorize: async () => ({ botToken: "xoxb-not-used", botId: "B0", botUserId: "U0", botScopes: [] }),
});
app.command("/luckydraw", async ({ payload }) => {
  await client.send(
    new InvokeCommand({
      FunctionName: process.env["LUCKYDRAW_FUNCTION"] ?? "",
      InvocationType: "Event",
      Payload: JSON.stringify(payload),
    }),
  );
});

export const handler = async (event: Event) => {
  const request = new Request("https://example.com/slack/commands", {
    method: "POST",
    headers: event.headers,
    body: Buffer.from(event.body, "base64"),
  });
  const response = await app.run(request, {
    waitUntil: () => undefined,
  });
  return { statusCode: response.status, body: await response.text() };
};
