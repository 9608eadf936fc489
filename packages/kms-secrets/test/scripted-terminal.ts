// A terminal, or a pipe, that a test types into and reads from.
import { PassThrough, Readable, Writable } from "node:stream";
import { runCommand } from "../src/command/run-command.ts";
import type { Terminal } from "../src/command/terminal.ts";
import { memoryKms } from "../src/memory.ts";
import type { KmsSealer } from "../src/ports.ts";

/** What a run of the command left behind. */
export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** The regions that KMS was opened in. */
  readonly regions: readonly (string | undefined)[];
}

export interface CommandRunOptions {
  readonly kms?: KmsSealer;
  /** Bytes that are piped in; without them standard input is a terminal at which nobody types. */
  readonly piped?: Uint8Array | string;
  readonly terminal?: Partial<Terminal>;
}

/** Runs the command in this process. */
export async function run(args: readonly string[], options: CommandRunOptions = {}): Promise<CommandRun> {
  const { kms = memoryKms(), piped } = options;
  const [stdout, stderr] = [recorder(), recorder()];
  const stdin =
    piped === undefined
      ? Object.assign(new PassThrough(), { isTTY: true })
      : Object.assign(Readable.from([Buffer.from(piped)]), { isTTY: false });
  const regions: (string | undefined)[] = [];
  const exitCode = await runCommand(args, {
    terminal: { stdin, stdout: stdout.stream, stderr: stderr.stream, ...options.terminal },
    openKms: (region) => {
      regions.push(region);
      return kms;
    },
  });
  return { exitCode, stdout: stdout.written(), stderr: stderr.written().toString(), regions };
}

/** A stream that remembers what was written to it. */
export function recorder(): { readonly stream: Writable; written(): Buffer } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, written: () => Buffer.concat(chunks) };
}
