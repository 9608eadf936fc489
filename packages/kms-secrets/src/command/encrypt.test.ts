import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type CommandRunOptions, run } from "../../test/scripted-terminal.ts";
import { memoryKms } from "../memory.ts";

const folder = await mkdtemp(join(tmpdir(), "kms-secrets-"));
afterAll(() => rm(folder, { recursive: true }));

const context = { LambdaFunctionName: "dispatcher" };
const sealing = ["encrypt", "--key", "alias/any", "--function", "dispatcher"];

/** Encrypts and opens again what came out. */
async function sealed(args: readonly string[], options: CommandRunOptions = {}) {
  const kms = memoryKms();
  const result = await run([...sealing, ...args], { kms, ...options });
  const ciphertext = Buffer.from(result.stdout.toString(), "base64");
  return {
    ...result,
    plaintext: result.exitCode === 0 ? Buffer.from(await kms.decrypt({ ciphertext, context })) : undefined,
  };
}

describe("kms-secrets encrypt", () => {
  test("prints base64 and nothing else, and says nothing without need", async () => {
    const { exitCode, stdout, stderr } = await sealed(["--stdin"], { piped: "correct horse" });

    expect(stdout.toString()).toMatch(/^[A-Za-z0-9+/]+=*\n$/);
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  test("seals for each function that is named, a line each in their order", async () => {
    const kms = memoryKms();
    const args = ["encrypt", "--key", "alias/any", "--function", "luckydraw", "--function", "on-failure"];
    const { exitCode, stdout } = await run([...args, "--stdin"], { kms, piped: "correct horse" });

    expect(exitCode).toBe(0);
    const lines = stdout.toString().trimEnd().split("\n");
    const opened = lines.map(async (line, index) => {
      const ciphertext = Buffer.from(line, "base64");
      const own = { LambdaFunctionName: ["luckydraw", "on-failure"][index] ?? "" };
      return Buffer.from(await kms.decrypt({ ciphertext, context: own })).toString();
    });
    expect(await Promise.all(opened)).toEqual(["correct horse", "correct horse"]);
  });

  test("takes any bytes from standard input as they are", async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 4096 });
    await fc.assert(
      fc.asyncProperty(bytes, async (piped) => {
        const { plaintext } = await sealed(["--stdin", "--keep-newline"], { piped });

        expect(plaintext).toEqual(Buffer.from(piped));
      }),
    );
  });

  test.each(["https://example.com/x", "file:///etc/hostname", "fileb://x", "@x", "-", "--", "$HOME", "%41"])(
    "takes %s for the secret itself",
    async (piped) => {
      const { plaintext } = await sealed(["--stdin"], { piped });

      expect(plaintext?.toString()).toBe(piped);
    },
  );

  test.each([
    ["x\n", "x"],
    ["x\r\n", "x"],
    ["x\n\n", "x\n"],
    ["x\r\n\r\n", "x\r\n"],
    ["\n\n", "\n"],
  ])("removes one line break at the end and says so: %j", async (piped, expected) => {
    const { plaintext, stderr } = await sealed(["--stdin"], { piped });

    expect(plaintext?.toString()).toBe(expected);
    expect(stderr).toBe("Removed the line break at the end of the input; --keep-newline keeps it.\n");
  });

  test.each(["x\r", "x ", "\nx", "x\ny"])("removes nothing else: %j", async (piped) => {
    const { plaintext, stderr } = await sealed(["--stdin"], { piped });

    expect([plaintext?.toString(), stderr]).toEqual([piped, ""]);
  });

  test.each(["x\n", "x\r\n"])("keeps the line break when told to: %j", async (piped) => {
    const { plaintext, stderr } = await sealed(["--stdin", "--keep-newline"], { piped });

    expect([plaintext?.toString(), stderr]).toEqual([piped, ""]);
  });

  test("reads standard input to its end, in however many pieces it comes", async () => {
    const pieces = ["correct", " horse", " battery", " staple"].map((piece) => Buffer.from(piece));
    const stdin = Object.assign(Readable.from(pieces), { isTTY: false });

    const { plaintext } = await sealed(["--stdin"], { terminal: { stdin } });

    expect(plaintext?.toString()).toBe("correct horse battery staple");
  });

  test("binds the secret to every pair of the context", async () => {
    const kms = memoryKms();
    const args = ["encrypt", "--key", "k", "--context", "a=b", "--context", "c=d", "--stdin"];

    const { stdout } = await run(args, { kms, piped: "x" });

    const ciphertext = Buffer.from(stdout.toString(), "base64");
    expect([...(await kms.decrypt({ ciphertext, context: { a: "b", c: "d" } }))]).toEqual([0x78]);
  });

  test("reads a file", async () => {
    const path = join(folder, "secret");
    await writeFile(path, "from a file\n");

    const { plaintext, stderr } = await sealed(["--file", path]);

    expect(plaintext?.toString()).toBe("from a file");
    expect(stderr).toContain("Removed the line break");
  });

  test("asks when standard input is a terminal, and says how much it read", async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    stdin.write("correct é\r");

    const { plaintext, stderr } = await sealed([], { terminal: { stdin } });

    expect(plaintext?.toString()).toBe("correct é");
    expect(stderr).toBe("Secret (not shown): \nRead 10 bytes.\n");
  });

  test("warns of bytes that a function will not take, and seals them", async () => {
    const piped = Uint8Array.of(0xff, 0xfe);

    const { plaintext, stderr } = await sealed(["--stdin"], { piped });

    expect(plaintext).toEqual(Buffer.from(piped));
    expect(stderr).toMatch(/^Note: the secret is not UTF-8 text\..*\n$/);
  });

  test.each([
    ["", 0],
    ["\n", 0],
    ["\r\n", 0],
  ])("refuses an empty secret: %j", async (piped) => {
    const { exitCode, stderr } = await sealed(["--stdin"], { piped });

    expect(stderr).toContain("kms-secrets: The secret is empty.\n");
    expect(exitCode).toBe(2);
  });

  test.each([
    ["x".repeat(4096), 0],
    [`${"x".repeat(4096)}\n`, 0],
    [`${"x".repeat(4096)}\r\n`, 0],
    ["x".repeat(4097), 2],
    [`${"x".repeat(4097)}\n`, 2],
    ["x".repeat(10_000_000), 2],
  ])("draws the line at 4,096 bytes", async (piped, exitCode) => {
    const result = await sealed(["--stdin"], { piped });

    expect(result.exitCode).toBe(exitCode);
    expect(result.stderr.includes("longer than 4,096 bytes")).toBe(exitCode === 2);
  });

  test("does not read an endless input to its end", async () => {
    const { exitCode, stderr } = await sealed(["--file", "/dev/zero"]);

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("longer than 4,096 bytes")]);
  });

  test.each<[{ key: string; region?: string }, string | undefined]>([
    [{ key: "alias/any" }, undefined],
    [{ key: "arn:aws:kms:eu-west-1:123456789012:key/k" }, "eu-west-1"],
    [{ key: "arn:aws-us-gov:kms:us-gov-east-1:123456789012:alias/a" }, "us-gov-east-1"],
    [{ key: "arn:aws:kms:eu-west-1:123456789012:key/k", region: "eu-north-1" }, "eu-north-1"],
    [{ key: "alias/arn:aws:kms:eu-west-1:x", region: "eu-north-1" }, "eu-north-1"],
    [{ key: "alias/arn:aws:kms:eu-west-1:x" }, undefined],
  ])("goes to the region of %o", async ({ key, region }, expected) => {
    const args = [
      "encrypt",
      "--key",
      key,
      "--function",
      "f",
      "--stdin",
      ...(region ? ["--region", region] : []),
    ];

    const { regions } = await run(args, { piped: "x" });

    expect(regions).toEqual([expected]);
  });
});

describe("kms-secrets encrypt refuses", () => {
  const secret = "correct-horse";
  test.each([
    ["a secret as an argument", [...sealing, secret], "not taken from an argument"],
    ["a secret after --", [...sealing, "--stdin", "--", secret], "not taken from an argument"],
    ["a secret that looks like an option", [...sealing, `-${secret}`], "An option is not known"],
    ["a secret that looks like a long option", [...sealing, `--${secret}`], "An option is not known"],
    [
      "a secret as the value of --stdin",
      [...sealing, `--stdin=${secret}`],
      "'--stdin' does not take an argument",
    ],
    ["a secret for a file", [...sealing, "--file", secret], "could not be read (ENOENT)"],
    ["a folder", [...sealing, "--file", folder], "could not be read (EISDIR)"],
    ["two inputs", [...sealing, "--stdin", "--file", secret], "Give --stdin or --file, not both."],
    ["no key", ["encrypt", "--function", "f"], "The key is missing"],
    ["an empty key", ["encrypt", "--key", "", "--function", "f"], "The key is missing"],
    ["an option without its value", ["encrypt", "--key"], "'--key <value>' argument missing."],
    ["an option for a value", ["encrypt", "--key", "--stdin"], "Option '--key' argument is ambiguous.\n"],
    ["no context", ["encrypt", "--key", "k"], "The encryption context is missing: --function NAME"],
    ["contradicting contexts", [...sealing, "--no-context"], "--no-context goes with no other"],
    ["no input", sealing, "not a terminal to ask on. Add --stdin or --file PATH."],
  ])("%s, without repeating it", async (_, args, sentence) => {
    const { exitCode, stdout, stderr, regions } = await run(args, { piped: "piped-in" });

    expect(stderr).toContain(sentence);
    expect(stderr).toMatch(/^kms-secrets: [^\n]+[^.]\.\n$/);
    expect(stdout.toString() + stderr).not.toMatch(/correct|horse|piped-in/);
    expect([exitCode, regions]).toEqual([2, []]);
  });

  test("to have a secret typed where it shows", async () => {
    const { exitCode, stderr } = await run([...sealing, "--stdin"]);

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("Standard input is a terminal")]);
  });
});
