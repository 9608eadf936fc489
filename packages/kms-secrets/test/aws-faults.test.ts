// What can go wrong between a function and AWS, over HTTP, and that nothing of it shows a secret.
import { inspect } from "node:util";
import { KMSClient, type KMSClientConfig } from "@aws-sdk/client-kms";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { kmsDecrypter } from "../src/aws.ts";
import { awsSealer } from "../src/command/aws-sealer.ts";
import { createSecrets } from "../src/create-secrets.ts";
import { KmsSecretsError } from "../src/kms-secrets-error.ts";
import { clientOf } from "./kms-client.ts";
import { type Misbehaviour, refuse, startKms } from "./kms-stand-in.ts";

const kms = await startKms();
afterEach(() => kms.misbehave(undefined));
afterAll(() => kms.close());

const context = { LambdaFunctionName: "dispatcher" };

async function seal(text: string): Promise<string> {
  const plaintext = Buffer.from(text);
  const sealed = await awsSealer(clientOf(kms.url)).encrypt({ plaintext, keyId: "alias/first", context });
  return Buffer.from(sealed).toString("base64");
}

async function faultOf(env: Record<string, string>, client = clientOf(kms.url)): Promise<KmsSecretsError> {
  const secrets = createSecrets({ kms: kmsDecrypter(client), env, names: ["TOKEN"], context });
  const fault = await secrets.get("TOKEN").then(
    () => expect.unreachable("it was decrypted"),
    (error: unknown) => error,
  );
  if (!(fault instanceof KmsSecretsError)) throw fault;
  return fault;
}

describe("a function on AWS", () => {
  test("decrypts what was encrypted for it, with one call", async () => {
    const env = { TOKEN: await seal("correct horse"), AWS_LAMBDA_FUNCTION_NAME: "dispatcher" };
    const before = kms.requests.length;

    const secrets = createSecrets({ kms: kmsDecrypter(clientOf(kms.url)), env, names: ["TOKEN"] });
    const all = await Promise.all([secrets.get("TOKEN"), secrets.get("TOKEN"), secrets.all()]);

    expect(all[0].reveal()).toBe("correct horse");
    expect(kms.requests.length - before).toBe(1);
    expect(kms.requests.at(-1)?.body.EncryptionContext).toEqual(context);
  });

  test("is told of another function's ciphertext", async () => {
    const env = { TOKEN: await seal("correct horse") };
    const secrets = createSecrets({
      kms: kmsDecrypter(clientOf(kms.url)),
      env,
      names: ["TOKEN"],
      context: { LambdaFunctionName: "luckydraw" },
    });

    await expect(secrets.get("TOKEN")).rejects.toMatchObject({
      code: "context-mismatch",
      cause: { name: "InvalidCiphertextException", httpStatusCode: 400, requestId: "req-1" },
    });
  });

  test.each([
    ["AccessDeniedException", 400, "key-denied"],
    ["DisabledException", 400, "key-disabled"],
    ["KMSInvalidStateException", 400, "key-disabled"],
    ["NotFoundException", 400, "key-missing"],
    ["UnrecognizedClientException", 400, "credentials-refused"],
    ["ExpiredTokenException", 400, "credentials-refused"],
    ["ThrottlingException", 400, "throttled"],
    ["ValidationException", 400, "kms-refused"],
    ["KMSInternalException", 500, "kms-unavailable"],
    ["KeyUnavailableException", 500, "kms-unavailable"],
    ["SomethingNew", 503, "kms-unavailable"],
  ])("is told of %s (%i) as %s", async (type, status, code) => {
    kms.misbehave((_, response) => refuse(response, type, status, "said by KMS"));

    const fault = await faultOf({ TOKEN: "aGlkZGVu" });

    expect(fault).toMatchObject({ code, cause: { name: type } });
  });

  const base64 = Buffer.from("correct horse").toString("base64");
  const hostile: [string, Misbehaviour][] = [
    ["JSON that breaks off", (_, response) => response.end(`{"Plaintext":"${base64}`)],
    ["a plain text", (_, response) => response.end("correct horse")],
    ["a plaintext that is no string", (_, response) => response.end('{"Plaintext":{"correct horse":1}}')],
    ["nothing at all", (_, response) => response.end("{}")],
    ["a closed connection", (request) => request.socket.destroy()],
    [
      "an error that quotes",
      (_, response) => refuse(response, `correct horse ${base64}`, 500, "correct horse"),
    ],
  ];
  test.each(hostile)("keeps an answer out of the error: %s", async (_, misbehaviour) => {
    kms.misbehave(misbehaviour);

    const fault = await faultOf({ TOKEN: "aGlkZGVu" });

    expect(fault.code).toBe("kms-unavailable");
    const views = [
      inspect(fault, { showHidden: true, depth: 20 }),
      String(fault.stack),
      JSON.stringify(fault),
    ];
    for (const view of views) expect(view).not.toMatch(/correct|horse|Y29ycmVj|aGlkZGVu/);
  });

  test("is told of a KMS that does not answer in the client's time", async () => {
    kms.misbehave(() => undefined);
    const impatient: KMSClientConfig = {
      requestHandler: { requestTimeout: 50, throwOnRequestTimeout: true },
    };

    const fault = await faultOf({ TOKEN: "aGlkZGVu" }, clientOf(kms.url, impatient));

    expect(fault).toMatchObject({ code: "kms-unavailable", cause: { name: "TimeoutError" } });
  });

  test("is told of a KMS that cannot be reached", async () => {
    const fault = await faultOf({ TOKEN: "aGlkZGVu" }, clientOf("http://127.0.0.1:1"));

    expect(fault).toMatchObject({ code: "kms-unavailable", cause: { code: "ECONNREFUSED" } });
  });

  test("is told that no region is set", async () => {
    const regionless = new KMSClient({
      region: () => Promise.reject<string>(new Error("Region is missing")),
      credentials: { accessKeyId: "made-up", secretAccessKey: "made-up" },
    });

    const fault = await faultOf({ TOKEN: "aGlkZGVu" }, regionless);

    expect(fault.code).toBe("region-missing");
  });

  test("calls the request off when the last caller stops waiting", async () => {
    const closed = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    kms.misbehave((request) => {
      request.socket.once("close", () => closed.resolve());
      arrived.resolve();
    });
    const secrets = createSecrets({
      kms: kmsDecrypter(clientOf(kms.url)),
      env: { TOKEN: "aGlkZGVu" },
      names: ["TOKEN"],
      context,
    });
    const caller = new AbortController();

    const waiting = secrets.get("TOKEN", { signal: caller.signal });
    const refused = expect(waiting).rejects.toMatchObject({ code: "aborted" });
    await arrived.promise;
    caller.abort();

    await refused;
    await closed.promise;
  });
});

describe("the command's key service", () => {
  test.each(["encrypt", "reEncrypt"] as const)("refuses an answer without a ciphertext: %s", async (verb) => {
    kms.misbehave((_, response) => response.end("{}"));
    const request = {
      plaintext: Uint8Array.of(1),
      ciphertext: Uint8Array.of(1),
      from: {},
      context,
      keyId: "k",
    };

    const answer = awsSealer(clientOf(kms.url))[verb](request);

    await expect(answer).rejects.toThrow("without a ciphertext");
  });
});
