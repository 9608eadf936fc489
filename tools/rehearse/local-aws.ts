/** A local AWS: MiniStack, on a free port of the loopback interface, with a recorder before it. */
import { spawn } from "node:child_process";
import { openSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pythonEnvironment } from "../python-environment.ts";
import { type AwsRecorder, startAwsRecorder } from "./aws-recorder.ts";
import { mustRun, type ProgramOptions } from "./program.ts";

const MINISTACK = "1.5.33";
const pins = [`ministack==${MINISTACK}`, "cryptography==50.0.2", "cbor2==6.2.1"];
/** The account's own keys. */
const operator = { AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" } as const;
const STARTS_WITHIN_MS = 30_000;

/** Installs MiniStack, once. Returns its program. */
export async function installMiniStack(folder: string, options: ProgramOptions): Promise<string> {
  const environment = join(folder, `ministack-${MINISTACK}`);
  const run = (command: string, args: readonly string[]) => mustRun(command, args, options);
  return join(await pythonEnvironment(environment, pins, run), "ministack");
}

/** Who calls AWS, and where: for programs that shall talk to this AWS and to no other. */
export interface AwsEnv {
  readonly AWS_ENDPOINT_URL: string;
  readonly AWS_REGION: string;
  readonly AWS_ACCESS_KEY_ID: string;
  readonly AWS_SECRET_ACCESS_KEY: string;
  readonly AWS_SESSION_TOKEN?: string;
}

/** A local AWS that runs. */
export interface LocalAws {
  readonly endpoint: string;
  /** The account's owner. */
  readonly env: AwsEnv;
  /** Every call, the functions' among them. */
  readonly recorder: AwsRecorder;
  /** Where the deployed API answers. */
  gatewayUrl(apiId: string): string;
  stop(): Promise<void>;
}

/** Starts MiniStack in a folder, where its log goes as well. */
export async function startLocalAws(program: string, folder: string, region: string): Promise<LocalAws> {
  const port = await freePort();
  const recorder = await startAwsRecorder(port);
  const endpoint = `http://127.0.0.1:${recorder.port}`;
  const env = { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region, ...operator };
  const log = openSync(join(folder, "ministack.log"), "a");
  // By its server and not by its own command, which knows one port: the one that it names to others is the recorder's.
  const python = join(dirname(realpathSync(program)), "python");
  const serve = ["-m", "hypercorn", "behind_tls:app", "--bind", `127.0.0.1:${port}`, "--keep-alive", "75"];
  const child = spawn(python, serve, {
    cwd: folder,
    stdio: ["ignore", log, log],
    // MiniStack hands its own environment on to the functions: all of it here, so that what Terraform forgets is missed.
    env: {
      PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
      HOME: folder,
      PYTHONPATH: import.meta.dirname,
      PYTHONDONTWRITEBYTECODE: "1",
      MINISTACK_HOST: "127.0.0.1",
      GATEWAY_PORT: String(recorder.port),
      MINISTACK_REGION: region,
      AWS_DEFAULT_REGION: region,
      // Signatures and permissions are checked, these being the account's own keys.
      AUTH: "true",
      ...env,
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
    await recorder.stop();
  };
  if (!(await answers(`http://127.0.0.1:${port}/_ministack/health`))) {
    await stop();
    throw new Error("MiniStack did not start: see ministack.log.");
  }
  const gatewayUrl = (apiId: string) => `${endpoint}/_aws/execute-api/${apiId}/$default`;
  return { endpoint, env, recorder, gatewayUrl, stop };
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
