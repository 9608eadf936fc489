/** What a recorded call of a function needs to be allowed: action, resource and context, as IAM names them. */

import { jsonObject } from "../json-object.ts";
import type { RecordedCall } from "./aws-recorder.ts";

/** A permission that was needed. */
export interface NeededPermission {
  /** Such as `dynamodb:GetItem`. */
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

/** Where the account's resources are. */
export interface Account {
  readonly id: string;
  readonly region: string;
  /** The key of all secrets: a ciphertext names its key in bytes that only KMS reads. */
  readonly secretsKeyArn: string;
}

/** @throws Error for a call of a kind that no function is known to make: say here what it needs. */
export function permissionOfCall(call: RecordedCall, account: Account): NeededPermission {
  const operation = call.target.split(".").at(-1) ?? "";
  const input = call.target === "" ? {} : jsonObject(JSON.parse(call.body.toString("utf8")));
  const arn = (resource: string) => `arn:aws:${call.service}:${account.region}:${account.id}:${resource}`;
  const named = (resource: string, context: Readonly<Record<string, string>> = {}) => ({
    action: `${call.service}:${operation}`,
    resource,
    context,
  });
  switch (call.service) {
    case "dynamodb":
      return named(arn(`table/${input["TableName"]}`));
    case "sqs":
      return named(arn(String(input["QueueUrl"]).split("/").at(-1) ?? ""));
    case "kms":
      return named(account.secretsKeyArn, contextKeys(jsonObject(input["EncryptionContext"])));
    case "lambda": {
      const [, name] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(call.path) ?? [];
      if (name !== undefined) {
        return { action: "lambda:InvokeFunction", resource: functionArn(name, arn), context: {} };
      }
    }
  }
  throw new Error(`A function called ${call.service} ${call.method} ${call.path} ${call.target}.`);
}

/** Functions are named by name or by ARN. */
function functionArn(name: string, arn: (resource: string) => string): string {
  const decoded = decodeURIComponent(name);
  return decoded.startsWith("arn:") ? decoded : arn(`function:${decoded}`);
}

function contextKeys(context: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [`kms:EncryptionContext:${key}`, String(value)]),
  );
}
