/** One signed call of the local AWS, for services whose SDK is not worth a dependency here. */
import { createHash, createHmac } from "node:crypto";
import { jsonObject } from "../json-object.ts";
import type { LocalAws } from "./local-aws.ts";

/** A call. */
export interface AwsCall {
  /** As in the signature, such as `sqs`. */
  readonly service: string;
  readonly path: string;
  readonly method: "GET" | "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A call in the JSON protocol. */
export function jsonCall(service: string, target: string, input: object): AwsCall {
  const headers = { "content-type": "application/x-amz-json-1.0", "x-amz-target": target };
  return { service, path: "/", method: "POST", headers, body: JSON.stringify(input) };
}

/** Calls as the operator. @throws Error with service and status when AWS refuses. */
export async function callAws(aws: LocalAws, call: AwsCall): Promise<Record<string, unknown>> {
  const url = new URL(call.path, aws.endpoint);
  const response = await fetch(url, {
    method: call.method,
    headers: signed(aws, call, url, new Date()),
    ...(call.body === undefined ? {} : { body: call.body }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${call.service} answered ${response.status}: ${text}`);
  }
  return text === "" ? {} : jsonObject(JSON.parse(text));
}

/** Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function signed(aws: LocalAws, call: AwsCall, url: URL, now: Date): Record<string, string> {
  const { AWS_REGION: region, AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secret } = aws.env;
  const time = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const scope = [time.slice(0, 8), region, call.service, "aws4_request"];
  const headers: Record<string, string> = { host: url.host, "x-amz-date": time, ...call.headers };
  const names = Object.keys(headers).sort();
  const canonical = [
    call.method,
    url.pathname,
    url.search.slice(1),
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    names.join(";"),
    sha256(call.body ?? ""),
  ].join("\n");
  const key = scope.reduce<string | Buffer>((known, part) => hmac(known, part), `AWS4${secret}`);
  const signature = hmac(key, ["AWS4-HMAC-SHA256", time, scope.join("/"), sha256(canonical)].join("\n"));
  const credential = `Credential=${keyId}/${scope.join("/")}`;
  const parts = [credential, `SignedHeaders=${names.join(";")}`, `Signature=${signature.toString("hex")}`];
  return { ...headers, authorization: `AWS4-HMAC-SHA256 ${parts.join(", ")}` };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
