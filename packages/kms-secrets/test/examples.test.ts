// Every example in the documentation compiles, runs and prints what it says.
import { spawn } from "node:child_process";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { awsSealer } from "../src/command/aws-sealer.ts";
import { blocksOf, type Example, examplesOfSources, exportsOf, promisedOutput } from "./examples.ts";
import { clientOf } from "./kms-client.ts";
import { startKms } from "./kms-stand-in.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "node_modules", ".examples");
const kms = await startKms();
beforeAll(() => mkdir(folder, { recursive: true }));
afterAll(async () => {
  await kms.close();
  await rm(folder, { recursive: true });
});

const aws = {
  PATH: process.env["PATH"],
  AWS_ENDPOINT_URL_KMS: kms.url,
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "made-up",
  AWS_SECRET_ACCESS_KEY: "made-up",
};

async function run(
  program: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
  input = "",
) {
  const child = spawn(program, args, { cwd: root, env, stdio: ["pipe", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output.stderr += chunk;
  });
  child.stdin.end(input);
  const exitCode = await new Promise((ended) => child.once("close", ended));
  return { ...output, exitCode };
}

const [readMe = "", ...others] = await blocksOf(join(root, "README.md"), "ts");
const inSources = await examplesOfSources(join(root, "src"));
const inReadMe: Example = { name: "README.md", code: readMe };

describe("the examples", () => {
  test("stand on every public symbol", async () => {
    const entries = ["index.ts", "aws.ts", "memory.ts"].map((name) => exportsOf(join(root, "src", name)));

    const names = (await Promise.all(entries)).flat();

    expect(names).toContain("createSecrets");
    expect(inSources.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(others).toEqual([]);
  });

  test("compile", async () => {
    const files = await Promise.all(
      [...inSources, inReadMe].map(async ({ code }, index) => {
        await writeFile(join(folder, `${index}.ts`), code);
        return `${index}.ts`;
      }),
    );
    const paths = {
      "@luckydraw/kms-secrets": ["../../src/index.ts"],
      "@luckydraw/kms-secrets/*": ["../../src/*.ts"],
    };
    const config = { extends: "../../tsconfig.json", compilerOptions: { paths }, include: [], files };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));

    const compiled = await run(join(root, "node_modules", ".bin", "tsc"), ["-p", folder], aws);

    expect(compiled).toEqual({ stdout: "", stderr: "", exitCode: 0 });
  });

  test.concurrent.each(inSources)("of $name print what they say", async ({ code }) => {
    const result = await run(process.execPath, ["--input-type=module-typescript", "-"], aws, code);

    expect(result).toEqual({ stdout: promisedOutput(code), stderr: "", exitCode: 0 });
    expect(result.stdout).not.toBe("");
  });
});

describe("README.md", () => {
  test("decrypts as it says, in a function's environment", async () => {
    const sealed = await awsSealer(clientOf(kms.url)).encrypt({
      plaintext: Buffer.from("0123456789abcdef0123456789abcdef"),
      keyId: "alias/luckydraw",
      context: { LambdaFunctionName: "dispatcher" },
    });
    const env = {
      ...aws,
      AWS_LAMBDA_FUNCTION_NAME: "dispatcher",
      SLACK_SIGNING_SECRET: Buffer.from(sealed).toString("base64"),
    };
    const program = `${readMe}\nawait handler();\n`;

    const result = await run(process.execPath, ["--input-type=module-typescript", "-"], env, program);

    expect(result).toEqual({ stdout: promisedOutput(readMe), stderr: "", exitCode: 0 });
    expect(kms.requests.filter(({ operation }) => operation === "TrentService.Decrypt")).toHaveLength(1);
  });

  test("encrypts as it says, on a shell", async () => {
    const [, session = ""] = await blocksOf(join(root, "README.md"), "sh");
    const command = join(folder, "kms-secrets");
    await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${root}src/cli.ts" "$@"\n`);
    await chmod(command, 0o755);
    const env = { ...aws, PATH: `${folder}:${aws.PATH}`, NEW_SECRET: "correct horse" };

    const { stdout, stderr, exitCode } = await run("sh", ["-eu"], env, session);

    expect(stdout).toMatch(/^It decrypts: 13 bytes, .*\n[A-Za-z0-9+/]+=*\n$/);
    expect([stderr, exitCode]).toEqual(["", 0]);
  });

  test("names every error code there is", async () => {
    const errors = await readFile(join(root, "src", "kms-secrets-error.ts"), "utf8");
    const codes = [...errors.matchAll(/^ {2}\| "([\w-]+)"/gm)].map(([, code]) => code);

    const text = await readFile(join(root, "README.md"), "utf8");

    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) expect(text).toContain(`\`${code}\``);
    expect(text.split("\n").length).toBeLessThanOrEqual(121);
  });
});
