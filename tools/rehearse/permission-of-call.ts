/** What a recorded call of a function needs to be allowed: action, resource and context, as IAM names them. */

import { jsonObject } from "../json-object.ts";
import type { RecordedCall } from "./aws-recorder.ts";

/** A permission that was needed. */
export interface NeededPermission {
  /** Such as `dynamodb:GetItem`. */
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | string[]>>;
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
  const named = (resource: string, context: NeededPermission["context"] = {}) => ({
    action: `${call.service}:${operation}`,
    resource,
    context,
  });
  switch (call.service) {
    case "dynamodb": {
      const { table, keys } = dynamoItems(input);
      const index = input["IndexName"] === undefined ? "" : `/index/${input["IndexName"]}`;
      return named(arn(`table/${table}${index}`), { "dynamodb:LeadingKeys": keys });
    }
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
  const ofPath = permissionOfPath(call, account);
  if (ofPath !== undefined) {
    return ofPath;
  }
  throw new Error(`A function called ${call.service} ${call.method} ${call.path} ${call.target}.`);
}

/** Of a service whose calls are told by their paths. */
function permissionOfPath(call: RecordedCall, { id }: Account): NeededPermission | undefined {
  const [, bucket, key = ""] = /^\/([^/?]+)\/?([^?]*)/.exec(call.path) ?? [];
  const ofObject = (action: string, name: string) => {
    return { action, resource: `arn:aws:s3:::${bucket}/${name}`, context: {} };
  };
  if (call.service === "s3" && call.method === "PUT") {
    return ofObject("s3:PutObject", decodeURIComponent(key));
  }
  const [, removed] = /<Key>([^<]*)<\/Key>/.exec(call.body.toString("utf8")) ?? [];
  if (call.service === "s3" && removed !== undefined) {
    return ofObject("s3:DeleteObject", removed);
  }
  const [, distribution] = /^\/2020-05-31\/distribution\/([^/]+)\/invalidation$/.exec(call.path) ?? [];
  return call.service === "cloudfront" && distribution !== undefined
    ? {
        action: "cloudfront:CreateInvalidation",
        resource: `arn:aws:cloudfront::${id}:distribution/${distribution}`,
        context: {},
      }
    : undefined;
}

/** The table of a call and its items' partition keys. A batch is of one table here. */
function dynamoItems(input: Readonly<Record<string, unknown>>): { table: string; keys: string[] } {
  const [[table, request] = []] = Object.entries(jsonObject(input["RequestItems"]));
  const batch = Array.isArray(request) ? request.map(removedKey) : jsonObject(request)["Keys"];
  const queried = jsonObject(input["ExpressionAttributeValues"])[":partition"];
  const items = Array.isArray(batch) ? batch : [input["Key"] ?? input["Item"] ?? { pk: queried }];
  const keys = items.map((item) => {
    const { pk, tenant } = jsonObject(item);
    return String(jsonObject(pk ?? tenant)["S"]);
  });
  return { table: table ?? String(input["TableName"]), keys: [...new Set(keys)] };
}

/** A batch of writes only ever removes. */
function removedKey(write: unknown): unknown {
  return jsonObject(jsonObject(write)["DeleteRequest"])["Key"];
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
