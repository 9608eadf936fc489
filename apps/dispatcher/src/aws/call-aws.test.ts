import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { AwsFault } from "./aws-fault.ts";
import { awsService, credentialsOf } from "./aws-service.ts";
import { awsCaller } from "./call-aws.ts";

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}
type Answer = (response: ServerResponse, attempt: number) => void;

let close: (() => void) | undefined;
afterEach(() => close?.());

async function serve(answer: Answer): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) {
      body += chunk;
    }
    seen.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers, body });
    answer(response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const credentials = { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret/of+tests" };
const ok: Answer = (response) => response.writeHead(202).end();
const path = `/2015-03-31/functions/${encodeURIComponent("arn:aws:lambda:eu-west-1:123456789012:function:draw")}/invocations`;
const post = { path, headers: { "x-amz-invocation-type": "Event" }, body: '{"text":"라면"}' };
const patience = () => ({ signal: AbortSignal.timeout(2_000), attemptMs: 1_000 });
const callerTo = (url: string, more: Record<string, string> = {}) => {
  const env = { AWS_REGION: "eu-west-1", AWS_ENDPOINT_URL: url, ...credentials, ...more };
  return awsCaller(awsService("lambda", env), env);
};

/** Signature Version 4 straight from its description, to check what came over the wire. */
function expectedAuthorization({ method, path, headers, body }: Seen): string {
  const authorization = String(headers.authorization);
  const signedHeaders = /SignedHeaders=([^,]+)/.exec(authorization)?.[1] ?? "";
  const date = String(headers["x-amz-date"]);
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const canonicalPath = path.split("/").map(encodeURIComponent).join("/");
  const canonicalHeaders = signedHeaders
    .split(";")
    .map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, canonicalPath, "", canonicalHeaders.join(""), signedHeaders, sha256(body)].join(
    "\n",
  );
  const scope = `${date.slice(0, 8)}/eu-west-1/lambda/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n");
  const key = [date.slice(0, 8), "eu-west-1", "lambda", "aws4_request"].reduce<string | Buffer>(
    hmac,
    `AWS4${credentials.AWS_SECRET_ACCESS_KEY}`,
  );
  const signature = hmac(key, toSign).toString("hex");
  return `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

describe("a call to AWS", () => {
  it("is signed as Signature Version 4 describes, over path, headers and body", async () => {
    const { url, seen } = await serve(ok);

    await callerTo(url)(post, patience());

    expect(seen[0]?.headers.authorization).toBe(expectedAuthorization(seen[0] as Seen));
    expect(seen[0]?.headers.authorization).toContain("host;");
    expect(seen[0]?.body).toBe(post.body);
  });

  it("carries the session's token and the trace of the invocation", async () => {
    const { url, seen } = await serve(ok);

    await callerTo(url, { AWS_SESSION_TOKEN: "session", _X_AMZN_TRACE_ID: "Root=1-2-3" })(post, patience());

    expect(seen[0]?.headers).toMatchObject({
      "x-amz-security-token": "session",
      "x-amzn-trace-id": "Root=1-2-3",
    });
    expect(seen[0]?.headers.authorization).toBe(expectedAuthorization(seen[0] as Seen));
  });

  it.each([
    ["a throttle", ((response) => response.writeHead(429).end()) as Answer],
    ["a fault", ((response) => response.writeHead(503).end()) as Answer],
    [
      "a throttle in KMS's way",
      ((response) => response.writeHead(400).end('{"__type":"ThrottlingException"}')) as Answer,
    ],
    ["a broken connection", ((response) => response.destroy()) as Answer],
    [
      "an answer cut off in the middle",
      ((response) => {
        response.writeHead(200, { "content-length": "100" }).write("half");
        setTimeout(() => response.destroy(), 5);
      }) as Answer,
    ],
  ])("is made again after %s", async (_, fail) => {
    const { url, seen } = await serve((response, attempt) => (attempt < 3 ? fail : ok)(response, attempt));

    const answer = await callerTo(url)(post, patience());

    expect(answer.status).toBe(202);
    expect(seen).toHaveLength(3);
  });

  it("gives up after three attempts and names what AWS said", async () => {
    const { url, seen } = await serve((response) =>
      response.writeHead(500, { "x-amzn-errortype": "ServiceException:http://x" }).end(),
    );

    await expect(callerTo(url)(post, patience())).rejects.toMatchObject({ name: "ServiceException" });
    expect(seen).toHaveLength(3);
  });

  it.each([
    ["its body", '{"__type":"com.amazonaws.kms#AccessDeniedException"}', {}, "AccessDeniedException"],
    ["its header", "", { "x-amzn-errortype": "ResourceNotFoundException" }, "ResourceNotFoundException"],
    ["neither", "<html>", {}, "Status403"],
  ])("that AWS refuses is not made again; the reason comes from %s", async (_, body, headers, name) => {
    const { url, seen } = await serve((response) => response.writeHead(403, headers).end(body));

    await expect(callerTo(url)(post, patience())).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode: 403 },
    });
    expect(seen).toHaveLength(1);
  });

  it("that hangs is given up for another attempt", async () => {
    const { url, seen } = await serve((response, attempt) =>
      attempt === 1 ? undefined : ok(response, attempt),
    );

    const answer = await callerTo(url)(post, { ...patience(), attemptMs: 100 });

    expect(answer.status).toBe(202);
    expect(seen).toHaveLength(2);
  });

  it("ends with its deadline", async () => {
    const { url, seen } = await serve(() => undefined);

    const call = callerTo(url)(post, { signal: AbortSignal.timeout(100), attemptMs: 1_000 });

    await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
    expect(seen).toHaveLength(1);
  });

  it("fails without a word of the request in its error", async () => {
    const { url } = await serve((response) =>
      response.writeHead(400).end(`{"message":"${credentials.AWS_SECRET_ACCESS_KEY}"}`),
    );

    const error: AwsFault = await callerTo(url)(post, patience()).catch((fault) => fault);

    expect(`${error} ${JSON.stringify(error)}`).not.toMatch(/라면|secret\/of/);
  });

  it("says which variables are missing", async () => {
    const env = { AWS_REGION: "eu-west-1" };
    const call = awsCaller(awsService("lambda", env), env);

    await expect(call(post, patience())).rejects.toThrow("AWS_ACCESS_KEY_ID");
  });
});

describe("where a service is", () => {
  it.each([
    ["its region", { AWS_REGION: "eu-west-1" }, "https://kms.eu-west-1.amazonaws.com/"],
    ["China", { AWS_REGION: "cn-north-1" }, "https://kms.cn-north-1.amazonaws.com.cn/"],
    [
      "one endpoint for all",
      { AWS_REGION: "x", AWS_ENDPOINT_URL: "http://127.0.0.1:4566" },
      "http://127.0.0.1:4566/",
    ],
    [
      "its own endpoint before that",
      { AWS_REGION: "x", AWS_ENDPOINT_URL: "http://127.0.0.1:1", AWS_ENDPOINT_URL_KMS: "http://127.0.0.1:2" },
      "http://127.0.0.1:2/",
    ],
  ])("comes from %s", (_, env, endpoint) => {
    expect(awsService("kms", env).endpoint.href).toBe(endpoint);
  });

  it("is unknown without a region, and the message names the variable", () => {
    expect(() => awsService("kms", {})).toThrow("AWS_REGION");
  });

  it("is no URL: the message names the variables", () => {
    expect(() => awsService("kms", { AWS_REGION: "x", AWS_ENDPOINT_URL: "localhost" })).toThrow(
      "AWS_ENDPOINT_URL_KMS",
    );
  });

  it("reads the credentials anew at each call", () => {
    const env: Record<string, string> = { ...credentials };
    const before = credentialsOf(env);
    env["AWS_ACCESS_KEY_ID"] = "AKIDRENEWED";

    expect(before.accessKeyId).toBe("AKIDEXAMPLE");
    expect(credentialsOf(env).accessKeyId).toBe("AKIDRENEWED");
  });
});
