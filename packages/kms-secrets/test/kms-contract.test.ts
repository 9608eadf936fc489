// One contract, two key services: the memory one proves nothing about the package unless it is like the real one.
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { awsSealer } from "../src/command/aws-sealer.ts";
import { memoryKms } from "../src/memory.ts";
import type { KmsSealer } from "../src/ports.ts";
import { clientOf } from "./kms-client.ts";
import { startKms } from "./kms-stand-in.ts";

const standIn = await startKms();
afterAll(() => standIn.close());

const keyId = "alias/first";
const context = { LambdaFunctionName: "dispatcher", stage: "live" };

describe.each<[string, KmsSealer]>([
  ["in memory", memoryKms()],
  ["AWS over HTTP", awsSealer(clientOf(standIn.url))],
])("a key service %s", (_, kms) => {
  test("brings back any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 4096 }), async (plaintext) => {
        const ciphertext = await kms.encrypt({ plaintext, keyId, context });

        expect(Buffer.from(await kms.decrypt({ ciphertext, context }))).toEqual(Buffer.from(plaintext));
      }),
      { numRuns: 25 },
    );
  });

  test("takes the pairs of a context in any order", async () => {
    const ciphertext = await kms.encrypt({ plaintext: Uint8Array.of(1), keyId, context });

    const reordered = { stage: "live", LambdaFunctionName: "dispatcher" };

    expect([...(await kms.decrypt({ ciphertext, context: reordered }))]).toEqual([1]);
  });

  test.each([
    {},
    { LambdaFunctionName: "dispatcher" },
    { LambdaFunctionName: "Dispatcher", stage: "live" },
    { lambdafunctionname: "dispatcher", stage: "live" },
    { ...context, more: "pairs" },
  ])("refuses another context: %o", async (other) => {
    const ciphertext = await kms.encrypt({ plaintext: Uint8Array.of(1), keyId, context });

    const decrypted = kms.decrypt({ ciphertext, context: other });
    const reEncrypted = kms.reEncrypt({ ciphertext, from: other, keyId, context });

    await expect(decrypted).rejects.toMatchObject({ name: "InvalidCiphertextException" });
    await expect(reEncrypted).rejects.toMatchObject({ name: "InvalidCiphertextException" });
  });

  test("refuses a damaged ciphertext", async () => {
    const ciphertext = (await kms.encrypt({ plaintext: Uint8Array.of(1), keyId, context })).slice();
    ciphertext[ciphertext.length - 1] = 0;

    await expect(kms.decrypt({ ciphertext, context })).rejects.toMatchObject({
      name: "InvalidCiphertextException",
    });
  });

  test.each([0, 4097])("refuses to encrypt %i bytes", async (sizeBytes) => {
    const encrypted = kms.encrypt({ plaintext: new Uint8Array(sizeBytes), keyId, context });

    await expect(encrypted).rejects.toMatchObject({ name: "ValidationException" });
  });

  test("re-encrypts to another key and context, and the old context no longer opens it", async () => {
    const ciphertext = await kms.encrypt({ plaintext: Uint8Array.of(1, 2), keyId, context });
    const other = { LambdaFunctionName: "luckydraw" };

    const again = await kms.reEncrypt({ ciphertext, from: context, keyId: "alias/second", context: other });

    expect([...(await kms.decrypt({ ciphertext: again, context: other }))]).toEqual([1, 2]);
    await expect(kms.decrypt({ ciphertext: again, context })).rejects.toMatchObject({
      name: "InvalidCiphertextException",
    });
  });

  test("is not changed by what callers do with its bytes", async () => {
    const plaintext = Uint8Array.of(1, 2, 3);
    const ciphertext = await kms.encrypt({ plaintext, keyId, context });
    plaintext.fill(0);
    (await kms.decrypt({ ciphertext, context })).fill(0);

    expect([...(await kms.decrypt({ ciphertext, context }))]).toEqual([1, 2, 3]);
  });
});
