import { describe, expect, test } from "vitest";
import { run } from "../../test/scripted-terminal.ts";
import { base64OfBytes } from "../base64.ts";
import { memoryKms } from "../memory.ts";

const kms = memoryKms();
const context = { LambdaFunctionName: "dispatcher" };
const opening = ["decrypt", "--function", "dispatcher"];

async function seal(plaintext: string | Uint8Array, of: Record<string, string> = context): Promise<string> {
  return base64OfBytes(await kms.encrypt({ plaintext: Buffer.from(plaintext), keyId: "k", context: of }));
}

describe("kms-secrets decrypt", () => {
  test("says enough to compare with, and does not show the secret", async () => {
    const ciphertext = await seal("correct horse");

    const { exitCode, stdout, stderr } = await run([...opening, ciphertext], { kms });

    // printf %s "correct horse" | sha256sum
    expect(stdout.toString()).toBe(
      "It decrypts: 13 bytes, UTF-8 text, no line break at its end, SHA-256 begins 4104d36f. --show prints it.\n",
    );
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  test("notices a line break at the end and bytes that are no text", async () => {
    const withBreak = await run([...opening, await seal("xyz\n")], { kms });
    const binary = await run([...opening, await seal(Uint8Array.of(0xff))], { kms });

    expect(withBreak.stdout.toString()).toContain("4 bytes, UTF-8 text, a line break at its end");
    expect(binary.stdout.toString()).toContain("1 bytes, not UTF-8 text, no line break");
  });

  test("shows every byte as it is when told to", async () => {
    const plaintext = Uint8Array.from({ length: 256 }, (_, byte) => byte);

    const { stdout, stderr } = await run([...opening, "--show", await seal(plaintext)], { kms });

    expect([stdout, stderr]).toEqual([Buffer.from(plaintext), ""]);
  });

  test("takes the ciphertext from standard input, with white space around it", async () => {
    const { stdout } = await run([...opening, "--stdin", "--show"], {
      kms,
      piped: `\n ${await seal("correct horse")}\r\n`,
    });

    expect(stdout.toString()).toBe("correct horse");
  });

  test("takes any context, or none", async () => {
    const pairs = await seal("pairs", { stage: "live", a: "b" });
    const none = await seal("none", {});

    const both = [
      await run(["decrypt", "--context", "a=b", "--context", "stage=live", "--show", pairs], { kms }),
      await run(["decrypt", "--no-context", "--show", none, "--region", "eu-north-1"], { kms }),
    ];

    expect(both.map(({ stdout }) => stdout.toString())).toEqual(["pairs", "none"]);
    expect(both.map(({ regions }) => regions)).toEqual([[undefined], ["eu-north-1"]]);
  });

  test("says what KMS refuses, in words and in KMS's own", async () => {
    const { exitCode, stdout, stderr } = await run(["decrypt", "--function", "luckydraw", await seal("x")], {
      kms,
    });

    expect(stderr).toBe(
      "kms-secrets: The ciphertext was encrypted with another encryption context, or is damaged " +
        "(KMS does not say which).\n  (InvalidCiphertextException)\n",
    );
    expect([exitCode, stdout.length]).toEqual([1, 0]);
  });

  test("gives the request's id and what KMS says, to ask AWS with", async () => {
    const denied = Object.assign(new Error("not authorized"), {
      name: "AccessDeniedException",
      $metadata: { requestId: "req-1" },
    });
    const refusing = { ...kms, decrypt: () => Promise.reject(denied) };

    const { exitCode, stderr } = await run([...opening, "aGlk"], { kms: refusing });

    expect(stderr).toMatch(
      /^kms-secrets: KMS denies it\..*\n {2}\(AccessDeniedException: not authorized; request req-1\)\n$/,
    );
    expect(exitCode).toBe(1);
  });

  test.each([
    "InvalidCiphertextException",
    "AccessDeniedException",
    "DisabledException",
    "NotFoundException",
    "CredentialsProviderError",
    "Region is missing",
    "ThrottlingException",
    "TimeoutError",
    "NewException",
  ])("has a sentence for %s, and leaves out what the SDK says for nothing", async (name) => {
    const fault = Object.assign(new Error(name === "Region is missing" ? name : "UnknownError"), {
      name,
      $metadata: { httpStatusCode: 400 },
    });
    const failing = { ...kms, decrypt: () => Promise.reject(fault) };

    const { stderr } = await run([...opening, "aGlk"], { kms: failing });

    expect(stderr).toMatch(
      /^kms-secrets: [A-Z][^\n]+\.\n {2}\([A-Za-z ]+(: the message is withheld.*)?\)\n$/,
    );
  });

  test.each([
    ["none", opening, "The ciphertext is missing"],
    ["two", [...opening, "aGlk", "aGlk"], "Give one ciphertext"],
    ["one here and one there", [...opening, "aGlk", "--stdin"], "Give one ciphertext"],
    ["what is not base64", [...opening, "correct horse"], "The ciphertext is not base64"],
    ["what is almost base64", [...opening, "aGl"], "The ciphertext is not base64"],
    ["an empty one", [...opening, " "], "The ciphertext is not base64"],
    ["a missing context", ["decrypt", "aGlk"], "The encryption context is missing"],
    ["a key", [...opening, "--key", "k", "aGlk"], "An option is not known"],
  ])("refuses as ciphertext: %s", async (_, args, sentence) => {
    const { exitCode, stderr, regions } = await run(args, { kms, piped: "aGlk" });

    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain("horse");
    expect([exitCode, regions]).toEqual([2, []]);
  });

  test("hands KMS a ciphertext of the greatest size there is", async () => {
    const greatest = base64OfBytes(new Uint8Array(6_144));

    const { exitCode, stderr } = await run([...opening, "--stdin"], { kms, piped: `${greatest}\n` });

    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("InvalidCiphertextException")]);
  });

  test("does not read an endless ciphertext to its end", async () => {
    const { exitCode } = await run([...opening, "--file", "/dev/zero"], { kms });

    expect(exitCode).toBe(2);
  });
});
