// The command as it is run: a process of its own, AWS over HTTP, a real terminal where there is one to be had.
import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { startKms } from "./kms-stand-in.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "src", "cli.ts");
const folder = await mkdtemp(join(tmpdir(), "kms-secrets-"));
const kms = await startKms();
afterAll(async () => {
  await kms.close();
  await rm(folder, { recursive: true });
});

const env = {
  PATH: process.env["PATH"],
  AWS_ENDPOINT_URL_KMS: kms.url,
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "made-up",
  AWS_SECRET_ACCESS_KEY: "made-up",
};
const sealing = ["encrypt", "--key", "alias/first", "--function", "dispatcher"];
const opening = ["decrypt", "--function", "dispatcher"];

/** Runs a program to its end. `typed` answers it: a text at once, or when it shows something. */
async function run(
  command: readonly string[],
  { piped, typed }: { piped?: string | Uint8Array | null; typed?: [after: string, keys: string] } = {},
) {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { env, stdio: [piped === null ? "ignore" : "pipe", "pipe", "pipe"] });
  const shown: Buffer[] = [];
  const said: Buffer[] = [];
  child.stderr?.on("data", (chunk) => said.push(chunk));
  child.stdout?.on("data", (chunk) => {
    shown.push(chunk);
    if (typed && Buffer.concat(shown).includes(typed[0])) {
      child.stdin?.write(typed[1]);
      typed = undefined;
    }
  });
  child.stdin?.on("error", () => undefined);
  if (piped !== undefined) child.stdin?.end(piped ?? "");
  const exitCode = await new Promise((ended) => child.once("close", ended));
  return { exitCode, stdout: Buffer.concat(shown), stderr: Buffer.concat(said).toString() };
}

const node = (...args: string[]) => [process.execPath, cli, ...args];

describe("kms-secrets in a process", () => {
  test("encrypts, moves to another key and function, and decrypts, in pipes", async () => {
    const sealed = await run(node(...sealing, "--stdin"), { piped: "file:///etc/hostname\n" });
    const moving = ["re-encrypt", "--key", "alias/second", "--from-function", "dispatcher"];
    const moved = await run(node(...moving, "--function", "luckydraw", "--stdin"), { piped: sealed.stdout });
    const opened = await run(node("decrypt", "--function", "luckydraw", "--stdin", "--show"), {
      piped: moved.stdout,
    });

    expect(opened).toEqual({ exitCode: 0, stdout: Buffer.from("file:///etc/hostname"), stderr: "" });
    expect(sealed.stderr).toBe("Removed the line break at the end of the input; --keep-newline keeps it.\n");
    expect(kms.requests.map(({ operation }) => operation)).toEqual([
      "TrentService.Encrypt",
      "TrentService.ReEncrypt",
      "TrentService.Decrypt",
    ]);
  });

  test("carries any bytes through a file", async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256);
    const path = join(folder, "binary");
    await writeFile(path, bytes);

    const sealed = await run(node(...sealing, "--file", path, "--keep-newline"));
    const opened = await run(node(...opening, "--show", sealed.stdout.toString().trim()));

    expect(opened.stdout).toEqual(Buffer.from(bytes));
  });

  test.each([
    [
      "a wrong context",
      [...opening.slice(0, -1), "luckydraw", "--stdin"],
      1,
      "\n  (InvalidCiphertextException; request req-1)",
    ],
    [
      "a disabled key",
      ["encrypt", "--key", "alias/disabled", "--no-context", "--stdin"],
      1,
      "key is disabled",
    ],
    [
      "an unknown key",
      ["encrypt", "--key", "alias/none", "--no-context", "--stdin"],
      1,
      "does not find the key",
    ],
    ["a secret as an argument", [...sealing, "correct horse"], 2, "not taken from an argument"],
    ["nothing to ask on", sealing, 2, "Add --stdin or --file PATH."],
    ["no verb", [], 2, "See kms-secrets --help."],
  ])("refuses %s", async (_, args, exitCode, sentence) => {
    const result = await run(node(...args), { piped: "aGlk" });

    expect(result.stderr).toContain(sentence);
    expect([result.exitCode, result.stdout.length]).toEqual([exitCode, 0]);
    expect(result.stderr).not.toMatch(/correct horse|aGlk| at .*\.ts/);
  });

  test("does not read an endless pipe to its end", async () => {
    const result = await run(["sh", "-c", `yes | "$0" "$@"`, ...node(...sealing, "--stdin")]);

    expect([result.exitCode, result.stderr]).toEqual([2, expect.stringContaining("longer than 4,096 bytes")]);
  });

  test.each([
    ["is closed", "<&-"],
    ["is empty", "</dev/null"],
  ])("refuses when standard input %s", async (_, redirection) => {
    const result = await run(["sh", "-c", `"$0" "$@" ${redirection}`, ...node(...sealing, "--stdin")]);

    expect([result.exitCode, result.stderr]).toEqual([2, "kms-secrets: The secret is empty.\n"]);
  });

  test("ends without a stack when nobody reads its result", async () => {
    const result = await run(["sh", "-c", `"$0" "$@" >&-`, ...node("--help")]);

    expect(result.stderr).not.toContain("    at ");
  });
});

const hasScript = spawnSync("script", ["--version"]).stdout?.toString().includes("util-linux") ?? false;

describe.skipIf(!hasScript)("kms-secrets on a terminal (needs util-linux's script)", () => {
  /** Types at the command on a terminal of its own; what it prints on standard output goes to a file. */
  async function onTerminal(keys: string) {
    const [out, code, before, after] = ["out", "code", "before", "after"].map((name) => join(folder, name));
    const command = `"${process.execPath}" "${cli}" ${sealing.join(" ")}`;
    const session = `stty -a >"${before}"; ${command} >"${out}"; echo $? >"${code}"; stty -a >"${after}"; echo over`;
    const { stdout } = await run(["script", "-q", "-c", session, "/dev/null"], {
      typed: ["Secret (not shown): ", keys],
    });
    const read = async (path = "") => (await readFile(path)).toString();
    return {
      screen: stdout.toString(),
      exitCode: Number(await read(code)),
      ciphertext: (await read(out)).trim(),
      modes: [await read(before), await read(after)],
    };
  }

  test("asks, shows nothing of the answer, and leaves the terminal as it was", async () => {
    const { screen, exitCode, ciphertext, modes } = await onTerminal("correct horsf\x7fe é\r");

    const opened = await run(node(...opening, "--show", ciphertext));
    expect(opened.stdout.toString()).toBe("correct horse é");
    expect(screen).toBe("Secret (not shown): \r\nRead 16 bytes.\r\nover\r\n");
    expect(modes[1]).toBe(modes[0]);
    expect(exitCode).toBe(0);
  });

  test("restores the terminal at Ctrl-C", async () => {
    const { screen, exitCode, ciphertext, modes } = await onTerminal("correct\x03");

    expect(screen).toBe("Secret (not shown): \r\nkms-secrets: Interrupted. Nothing was done.\r\nover\r\n");
    expect(modes[1]).toBe(modes[0]);
    expect([exitCode, ciphertext]).toEqual([130, ""]);
  });

  test("swallows all of a paste of several lines", async () => {
    const { screen, exitCode } = await onTerminal("echo first\recho second\recho third\r");

    expect(screen).not.toMatch(/first|second|third/);
    expect(screen).toContain("More than one line was pasted.");
    expect(exitCode).toBe(2);
  });
});

describe("the built command", () => {
  // Inside the package, so that it finds the package's dependencies as an installed one does.
  const outDir = join(root, "node_modules", ".kms-secrets-built");
  beforeAll(() => {
    const tsup = join(root, "node_modules", ".bin", "tsup");
    const { status, stdout } = spawnSync(tsup, ["--out-dir", outDir], { cwd: root });
    expect(status, stdout.toString()).toBe(0);
  });
  afterAll(() => rm(outDir, { recursive: true, force: true }));

  test("is what the packed manifest names, and starts by itself", async () => {
    const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const built = await readFile(join(outDir, "cli.js"), "utf8");

    expect(manifest.publishConfig.bin).toEqual({ "kms-secrets": "./dist/cli.js" });
    expect(built.split("\n", 1)).toEqual(["#!/usr/bin/env node"]);
  });

  test("encrypts", async () => {
    const sealed = await run([process.execPath, join(outDir, "cli.js"), ...sealing, "--stdin"], {
      piped: "x",
    });
    const opened = await run(node(...opening, "--show", sealed.stdout.toString().trim()));

    expect(opened.stdout.toString()).toBe("x");
  });
});

describe("the command's composition", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    process.exitCode = undefined;
  });

  // In this process, where its lines are counted.
  test.each([
    ["from the environment", [], "eu-central-1"],
    ["as told", ["--region", "eu-north-1"], "eu-north-1"],
  ])("takes the region %s", async (_, regionOption, region) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const written: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((chunk, ...rest) => {
      written.push(String(chunk));
      (rest.at(-1) as () => void)();
      return true;
    });
    const path = join(folder, "secret");
    await writeFile(path, "x");
    vi.spyOn(process, "argv", "get").mockReturnValue(["", "", ...sealing, "--file", path, ...regionOption]);

    await import(/* @vite-ignore */ `../src/cli.ts?${region}`);

    expect(process.exitCode).toBe(0);
    expect(written.join("")).toMatch(/^[A-Za-z0-9+/]+=*\n$/);
    expect(kms.requests.at(-1)?.region).toBe(region);
  });
});
