/** A local AWS: MiniStack, on a free port of the loopback interface. */
import { spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { mustRun, type ProgramOptions } from "./program.ts";

const pins = ["ministack==1.5.33", "cryptography==50.0.2", "cbor2==6.2.1"];
/** As the local provider of terraform/stacks/environment-stack.ts has them. */
const operator = { AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" } as const;
const STARTS_WITHIN_MS = 30_000;

/** Installs MiniStack into a virtual environment of its own, once. Returns its program. */
export async function installMiniStack(folder: string, options: ProgramOptions): Promise<string> {
  const program = join(folder, "bin", "ministack");
  if (!existsSync(program)) {
    await mustRun("python3", ["-m", "venv", folder], options);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...pins];
    await mustRun(join(folder, "bin", "python"), pip, options);
  }
  return program;
}

/** A local AWS that runs. */
export interface LocalAws {
  readonly endpoint: string;
  /** For programs that shall talk to it, and to nothing else of AWS. */
  readonly env: Readonly<
    Record<"AWS_ENDPOINT_URL" | "AWS_REGION" | "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY", string>
  >;
  /** Where the deployed API answers. */
  gatewayUrl(apiId: string): string;
  stop(): Promise<void>;
}

/** Starts MiniStack in a folder, where its log goes as well. */
export async function startLocalAws(program: string, folder: string, region: string): Promise<LocalAws> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const log = openSync(join(folder, "ministack.log"), "a");
  const child = spawn(program, {
    cwd: folder,
    stdio: ["ignore", log, log],
    // MiniStack hands its own environment on to the functions: all of it here, so that what Terraform forgets is missed.
    env: {
      PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
      HOME: folder,
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: region,
      AWS_DEFAULT_REGION: region,
      // Signatures and permissions are checked, these being the account's own keys.
      AUTH: "true",
      ...operator,
    },
  });
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => resolve()).once("error", () => resolve()),
  );
  const kill = () => child.kill();
  process.once("exit", kill);
  const stop = async () => {
    kill();
    await ended;
    process.off("exit", kill);
  };
  if (!(await answers(`${endpoint}/_ministack/health`))) {
    await stop();
    throw new Error("MiniStack did not start: see ministack.log.");
  }
  return {
    endpoint,
    env: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: region,
      ...operator,
    },
    gatewayUrl: (apiId) => `${endpoint}/_aws/execute-api/${apiId}/$default`,
    stop,
  };
}

async function answers(url: string): Promise<boolean> {
  const until = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < until) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) {
      return true;
    }
    await sleep(100);
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
