/** Bolt's Lambda receiver with a listener that invokes the worker. */
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import bolt from "@slack/bolt";

const client = new LambdaClient({});
const receiver = new bolt.AwsLambdaReceiver({ signingSecret: process.env["PLAIN_SIGNING_SECRET"] ?? "" });
const app = new bolt.App({
  receiver,
  authorize: async () => ({ botToken: "xoxb-not-used", botId: "B0", botUserId: "U0" }),
});
app.command("/luckydraw", async ({ ack, body }) => {
  await client.send(
    new InvokeCommand({
      FunctionName: process.env["LUCKYDRAW_FUNCTION"] ?? "",
      InvocationType: "Event",
      Payload: JSON.stringify(body),
    }),
  );
  await ack();
});
const started = receiver.start();

export const handler = async (event: never, context: never) => (await started)(event, context);
