/** The same with its signing secret decrypted by KMS, as the AWS console's snippet does it. */
import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";

const output = await new KMSClient({}).send(
  new DecryptCommand({
    CiphertextBlob: Buffer.from(process.env["SLACK_SIGNING_SECRET"] ?? "", "base64"),
    EncryptionContext: { LambdaFunctionName: process.env["AWS_LAMBDA_FUNCTION_NAME"] ?? "" },
  }),
);
process.env["PLAIN_SIGNING_SECRET"] = Buffer.from(output.Plaintext ?? []).toString("utf8");

export const handler = async (event: never) => (await import("./by-hand.ts")).handler(event);
