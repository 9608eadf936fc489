/** What somebody writes in an afternoon: check the signature, invoke with the SDK's default client, answer. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";

interface Event {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const client = new LambdaClient({});
const secret = process.env["PLAIN_SIGNING_SECRET"] ?? "";

export const handler = async (event: Event) => {
  const body = Buffer.from(event.body, "base64");
  const timestamp = event.headers["x-slack-request-timestamp"] ?? "";
  const signature = event.headers["x-slack-signature"] ?? "";
  const expected = `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest("hex")}`;
  const isGenuine =
    signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
  if (!isGenuine || Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) {
    return { statusCode: 401, body: "" };
  }
  const fields = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
  await client.send(
    new InvokeCommand({
      FunctionName: process.env["LUCKYDRAW_FUNCTION"] ?? "",
      InvocationType: "Event",
      Payload: JSON.stringify(fields),
    }),
  );
  return { statusCode: 200, body: "" };
};
