// Every example in the documentation compiles, runs and prints what it says.
import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTokenStore } from "../src/index.ts";
import { clientConfig, startAws } from "./aws-parts.ts";
import { tableName } from "./dynamo-stand-in.ts";
import { blocksOf, type Example, examplesOfSources, exportsOf, promisedOutput } from "./examples.ts";
import { teamInstallation } from "./fixtures.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "node_modules", ".examples");
const aws = await startAws();
beforeAll(() => mkdir(folder, { recursive: true }));
afterAll(async () => {
  await aws.close();
  await rm(folder, { recursive: true });
});

const env = {
  PATH: process.env["PATH"],
  AWS_ENDPOINT_URL_DYNAMODB: aws.dynamo.url,
  AWS_ENDPOINT_URL_KMS: aws.kms.url,
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "made-up",
  AWS_SECRET_ACCESS_KEY: "made-up",
  AWS_LAMBDA_FUNCTION_NAME: "worker",
  SLACK_APP_ID: "A0EXAMPLE",
  SLACK_CLIENT_ID: "1234.5678",
  SLACK_CLIENT_SECRET: "client-secret-example",
  SLACK_SIGNING_SECRET: "signing-secret-example",
  SLACK_STATE_SECRET: "state-secret-example",
  TABLE_NAME: tableName,
  KEY_ID: "alias/tokens",
  PORT: "0",
};

async function run(program: string, args: readonly string[], input = "", more: object = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...env, ...more },
    stdio: ["pipe", "pipe", "pipe"],
  });
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
const runTypeScript = (code: string, more: object = {}) =>
  run(process.execPath, ["--input-type=module-typescript", "-"], code, more);

const [bolt = "", worker = ""] = await blocksOf(join(root, "README.md"), "ts");
const inSources = await examplesOfSources(join(root, "src"));
const inReadMe: readonly Example[] = [
  { name: "README.md: Bolt", code: bolt },
  { name: "README.md: a worker", code: worker },
];

describe("the examples", () => {
  test("stand on every public symbol", async () => {
    const entries = ["index.ts", "aws.ts", "memory.ts", "slack.ts"];

    const names = (await Promise.all(entries.map((name) => exportsOf(join(root, "src", name))))).flat();

    expect(names).toEqual(
      expect.arrayContaining(["createTokenStore", "dynamoTable", "memoryTable", "slackRefresher"]),
    );
    expect(inSources.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  test("compile", async () => {
    const files = await Promise.all(
      [...inSources, ...inReadMe].map(async ({ code }, index) => {
        // Each is a module, whatever it imports.
        await writeFile(join(folder, `${index}.ts`), `${code}\nexport {};\n`);
        return `${index}.ts`;
      }),
    );
    const paths = {
      "@luckydraw/token-store": ["../../src/index.ts"],
      "@luckydraw/token-store/*": ["../../src/*.ts"],
    };
    const config = { extends: "../../tsconfig.json", compilerOptions: { paths }, include: [], files };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));

    const compiled = await run(join(root, "node_modules", ".bin", "tsc"), ["-p", folder]);

    expect(compiled).toEqual({ stdout: "", stderr: "", exitCode: 0 });
  });

  test.concurrent.each(inSources)("of $name print what they say", async ({ code }) => {
    const result = await runTypeScript(code);

    expect(result).toEqual({ stdout: promisedOutput(code), stderr: "", exitCode: 0 });
    expect(result.stdout).not.toBe("");
  });
});

describe("README.md", () => {
  test("has a Bolt app that leads to Slack to be installed", async () => {
    const program = `${bolt}
const { port } = server.address() as { port: number };
const answer = await fetch(\`http://127.0.0.1:\${port}/slack/install\`);
console.log(answer.status, /slack.com.oauth.v2.authorize.*client_id=1234.5678/.test(await answer.text()));
await app.stop();
`;

    const { stdout, exitCode } = await runTypeScript(program);

    expect(stdout).toMatch(/200 true\n$/);
    expect(exitCode).toBe(0);
  });

  test("has a worker that finds its token", async () => {
    const { table, sealer } = aws;
    const store = createTokenStore({ appId: env.SLACK_APP_ID, table, sealer });
    await store.storeInstallation(teamInstallation({ appId: env.SLACK_APP_ID }));
    const kms = new KMSClient(clientConfig(aws.kms.url));
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({
        KeyId: "alias/any",
        Plaintext: Buffer.from("client-secret-example"),
        EncryptionContext: { LambdaFunctionName: "worker" },
      }),
    );
    const SLACK_CLIENT_SECRET = Buffer.from(CiphertextBlob!).toString("base64");
    const program = `${worker}
globalThis.fetch = async (_, init) => {
  console.log(init?.headers);
  return Response.json({ ok: false, error: "token_revoked" });
};
const tenant = { teamId: "T0NORTH", enterpriseId: null, isEnterpriseInstall: false };
await handler({ tenant, channelId: "C0GENERAL", text: "hi" }).catch((error) => console.log(error.message));
`;

    const result = await runTypeScript(program, { SLACK_CLIENT_SECRET });

    expect(result).toMatchObject({ stderr: "", exitCode: 0 });
    expect(result.stdout).toContain("Bearer xoxb-north-secret");
    expect(result.stdout).toMatch(/token_revoked\n$/);
  });

  test("names every error code there is", async () => {
    const errors = await readFile(join(root, "src", "token-store-error.ts"), "utf8");
    const codes = [...errors.matchAll(/^ {2}\| "([\w-]+)"/gm)].map(([, code]) => code);

    const text = await readFile(join(root, "README.md"), "utf8");

    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) expect(text).toContain(`\`${code}\``);
  });
});
