import { DecryptCommand, EncryptCommand, KMSClient, ReEncryptCommand } from "@aws-sdk/client-kms";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HttpServer, listen } from "../../http/server.ts";
import { createCallers } from "../callers.ts";
import { isOwnSecret } from "./app-keys.ts";
import { createKey, type KmsKey } from "./key.ts";
import { createKms } from "./kms.ts";

const guarded = (key: KmsKey) => ({ key, mayDecrypt: isOwnSecret });
const keys = { "alias/one": guarded(createKey()), "alias/two": guarded(createKey()) };
const callers = createCallers();
const context = { LambdaFunctionName: "dispatcher" };
let server: HttpServer;

const clientOf = (functionName: string | undefined) =>
  new KMSClient({
    endpoint: server.url,
    region: "eu-west-1",
    credentials: callers.issue({ functionName, instanceId: "i-1" }),
    maxAttempts: 1,
  });
const seal = async (text: string) => {
  const sealed = await clientOf(undefined).send(
    new EncryptCommand({ KeyId: "alias/one", Plaintext: Buffer.from(text), EncryptionContext: context }),
  );
  return sealed.CiphertextBlob!;
};
const open = (client: KMSClient, blob: Uint8Array, given: Record<string, string>) =>
  client.send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext: given }));

beforeAll(async () => {
  server = await listen(createKms({ keys, callers }));
});
afterAll(() => server.close());

describe("KMS by the SDK", () => {
  test("gives back under the same context what it sealed, and names the key", async () => {
    const blob = await seal("hello");

    const opened = await open(clientOf("dispatcher"), blob, context);

    expect(Buffer.from(opened.Plaintext!).toString()).toBe("hello");
    expect(opened.KeyId).toBe(keys["alias/one"].key.arn);
  });

  test("the same text is never sealed to the same bytes", async () => {
    const [one, two] = [await seal("hello"), await seal("hello")];

    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  });

  test.each([
    ["another value", { LambdaFunctionName: "Dispatcher" }],
    ["no context", {}],
    ["a member more", { ...context, app: "x" }],
  ])("refuses %s as InvalidCiphertextException", async (_, given) => {
    const blob = await seal("hello");

    const opening = open(clientOf(undefined), blob, given);

    await expect(opening).rejects.toMatchObject({ name: "InvalidCiphertextException" });
  });

  test("refuses a ciphertext with one bit turned", async () => {
    const blob = Buffer.from(await seal("hello"));
    blob[blob.length - 1]! ^= 1;

    await expect(open(clientOf(undefined), blob, context)).rejects.toMatchObject({
      name: "InvalidCiphertextException",
    });
  });

  test("a function may not open what was sealed for another", async () => {
    const blob = await seal("hello");

    await expect(open(clientOf("luckydraw"), blob, context)).rejects.toMatchObject({
      name: "AccessDeniedException",
    });
  });

  test("re-encrypts under another key and context", async () => {
    const blob = await seal("hello");
    const moved = await clientOf(undefined).send(
      new ReEncryptCommand({
        CiphertextBlob: blob,
        SourceEncryptionContext: context,
        DestinationKeyId: "alias/two",
        DestinationEncryptionContext: { LambdaFunctionName: "luckydraw" },
      }),
    );

    const opened = await open(clientOf("luckydraw"), moved.CiphertextBlob!, {
      LambdaFunctionName: "luckydraw",
    });

    expect(opened.KeyId).toBe(keys["alias/two"].key.arn);
    expect(Buffer.from(opened.Plaintext!).toString()).toBe("hello");
  });

  test("knows nobody whose keys it did not issue", async () => {
    const stranger = new KMSClient({
      endpoint: server.url,
      region: "eu-west-1",
      credentials: { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x" },
      maxAttempts: 1,
    });

    await expect(open(stranger, await seal("x"), context)).rejects.toMatchObject({
      name: "UnrecognizedClientException",
    });
  });

  test("an unknown key is NotFoundException", async () => {
    const sealing = clientOf(undefined).send(
      new EncryptCommand({ KeyId: "alias/none", Plaintext: Buffer.from("x") }),
    );

    await expect(sealing).rejects.toMatchObject({ name: "NotFoundException" });
  });
});
