import { describe, expect, test } from "vitest";
import { run } from "../../test/scripted-terminal.ts";
import { base64OfBytes, bytesOfBase64 } from "../base64.ts";
import { memoryKms } from "../memory.ts";
import type { EncryptionContext, ReEncryptRequest } from "../ports.ts";

const from = { LambdaFunctionName: "dispatcher" };

/** Re-encrypts a ciphertext made with `context`, and opens what came out with `to`. */
async function moved(args: readonly string[], context: EncryptionContext, to: EncryptionContext) {
  const memory = memoryKms();
  const requests: ReEncryptRequest[] = [];
  const kms = {
    ...memory,
    reEncrypt: (request: ReEncryptRequest) => {
      requests.push(request);
      return memory.reEncrypt(request);
    },
    decrypt: () => expect.unreachable("the plaintext left KMS"),
  };
  const ciphertext = await memory.encrypt({
    plaintext: Buffer.from("correct horse"),
    keyId: "alias/old",
    context,
  });
  const result = await run(["re-encrypt", "--key", "alias/new", ...args], {
    kms,
    piped: `${base64OfBytes(ciphertext)}\n`,
  });
  const again = bytesOfBase64(result.stdout.toString().trim()) ?? expect.unreachable(result.stderr);
  const plaintext = Buffer.from(await memory.decrypt({ ciphertext: again, context: to })).toString();
  return { ...result, plaintext, request: requests[0] };
}

describe("kms-secrets re-encrypt", () => {
  test("keeps the context when only the key changes", async () => {
    const { plaintext, stderr, request, exitCode } = await moved(
      ["--from-function", "dispatcher", "--stdin"],
      from,
      from,
    );

    expect([exitCode, plaintext, stderr]).toEqual([0, "correct horse", ""]);
    expect(request).toMatchObject({ keyId: "alias/new", from, context: from });
  });

  test.each<[string[], EncryptionContext, EncryptionContext]>([
    [["--from-function", "dispatcher", "--function", "luckydraw"], from, { LambdaFunctionName: "luckydraw" }],
    [["--from-context", "a=b", "--from-context", "c=d", "--context", "e=f"], { a: "b", c: "d" }, { e: "f" }],
    [["--from-no-context", "--function", "luckydraw"], {}, { LambdaFunctionName: "luckydraw" }],
    [["--from-function", "dispatcher", "--no-context"], from, {}],
  ])("moves a ciphertext by %j", async (args, before, after) => {
    const { plaintext, stdout } = await moved(["--stdin", ...args], before, after);

    expect(plaintext).toBe("correct horse");
    expect(stdout.toString()).toMatch(/^[A-Za-z0-9+/]+=*\n$/);
  });

  test.each([
    [["--key", "k", "aGlk"], "The encryption context is missing: --from-function NAME"],
    [["--key", "k", "--function", "f", "aGlk"], "The encryption context is missing: --from-function NAME"],
    [["--from-function", "f", "aGlk"], "The key is missing"],
    [["--key", "k", "--from-function", "f"], "The ciphertext is missing"],
    [["--key", "k", "--from-function", "f", "--show", "aGlk"], "An option is not known"],
  ])("refuses %j", async (args, sentence) => {
    const { exitCode, stderr, regions } = await run(["re-encrypt", ...args], { piped: "" });

    expect(stderr).toContain(sentence);
    expect([exitCode, regions]).toEqual([2, []]);
  });

  test("goes to the region of the new key's ARN", async () => {
    const key = "arn:aws:kms:eu-west-1:123456789012:key/k";

    const { exitCode, regions } = await run(["re-encrypt", "--key", key, "--from-function", "f", "aGlk"]);

    expect([exitCode, regions]).toEqual([1, ["eu-west-1"]]);
  });
});
