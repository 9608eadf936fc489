/** One instance of a function: a process that is started cold, used again while warm, and killed when it is late. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { FromInstance, FunctionError, Logged, Outcome, ToInstance } from "./outcome.ts";

/** What an instance is started with. */
export interface InstanceOptions {
  /** The bundle's file. */
  readonly file: string;
  /** An empty folder. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMegabytes: number;
  readonly onLog: (line: Logged) => void;
  readonly onExit: () => void;
}

/** An instance. It runs one event at a time. */
export interface Instance {
  invoke(message: ToInstance): Promise<Outcome>;
  /** Settles when the bundle is imported, or has failed to be. */
  readonly ready: Promise<void>;
  /** Ends the process at once, as a crash of the machine would. */
  kill(): void;
  /** Settles when the process has gone. */
  readonly gone: Promise<void>;
}

const bootstrap = fileURLToPath(new URL("./bootstrap.ts", import.meta.url));

/** Starts an instance. Its first invocation waits for the bundle to be imported. */
export function startInstance(options: InstanceOptions): Instance {
  const child = spawn(
    process.execPath,
    [
      "--enable-source-maps",
      "--disable-warning=ExperimentalWarning",
      `--max-old-space-size=${options.memoryMegabytes}`,
      bootstrap,
      options.file,
    ],
    {
      cwd: options.folder,
      env: { ...options.environment },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  logLines(child, options.onLog);
  const gone = new Promise<void>((resolve) => {
    child.once("close", () => {
      options.onExit();
      resolve();
    });
  });
  const started = firstMessage(child);
  return {
    ready: started.then(() => undefined),
    gone,
    kill: () => child.kill("SIGKILL"),
    async invoke(message) {
      const init = await started;
      return init.type === "init-failed" ? failed(init.error) : await runOne(child, message);
    },
  };
}

/** Runs one event until it answers, crashes or is late. */
function runOne(child: ChildProcess, message: ToInstance): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("close", onClose);
      resolve(outcome);
    };
    const onMessage = (answer: FromInstance) => {
      if (answer.type === "done" && answer.id === message.id) {
        settle({ ok: true, payload: answer.payload });
      } else if (answer.type === "failed" && answer.id === message.id) {
        settle(failed(answer.error));
      }
    };
    const onClose = () => settle(failed(exited(message.id)));
    const timer = setTimeout(() => {
      settle(late(message));
      child.kill("SIGKILL");
    }, message.deadlineMs - Date.now());
    child.on("message", onMessage);
    child.once("close", onClose);
    if (!child.connected) {
      settle(failed(exited(message.id)));
      return;
    }
    child.send(message, (error) => {
      if (error !== null) {
        settle(failed(exited(message.id)));
      }
    });
  });
}

function firstMessage(child: ChildProcess): Promise<FromInstance> {
  return new Promise((resolve) => {
    child.once("message", (message: FromInstance) => resolve(message));
    child.once("error", (error) => {
      resolve({
        type: "init-failed",
        error: { errorType: "Runtime.Unknown", errorMessage: String(error), trace: [] },
      });
    });
    child.once("close", () => resolve({ type: "init-failed", error: exited("init") }));
  });
}

function failed(error: FunctionError): Outcome {
  return { ok: false, timedOut: false, error };
}

function exited(id: string): FunctionError {
  return {
    errorType: "Runtime.ExitError",
    errorMessage: `RequestId: ${id} Error: Runtime exited without providing a reason`,
    trace: [],
  };
}

function late(message: ToInstance): Outcome {
  const errorMessage = `${new Date().toISOString()} ${message.id} Task timed out`;
  return { ok: false, timedOut: true, error: { errorType: "Sandbox.Timedout", errorMessage, trace: [] } };
}

function logLines(child: ChildProcess, onLog: (line: Logged) => void): void {
  const streams: readonly (readonly [Logged["stream"], Readable | null])[] = [
    ["stdout", child.stdout],
    ["stderr", child.stderr],
  ];
  for (const [stream, source] of streams) {
    if (source !== null) {
      createInterface({ input: source }).on("line", (text) => onLog({ atMs: Date.now(), stream, text }));
    }
  }
}
