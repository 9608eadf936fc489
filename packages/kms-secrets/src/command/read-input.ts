// Bytes from standard input or a file, as they are, and never more of them than can be used.
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { CommandRefusal } from "./command-refusal.ts";
import type { Terminal } from "./terminal.ts";

/** Where to read from. With neither, whoever asks has another source. */
export interface InputOptions {
  readonly stdin?: boolean | undefined;
  readonly file?: string | undefined;
}

/** Reads at most one byte more than `limitBytes`, so that too much is seen without being read. */
export async function readInput(
  { stdin = false, file }: InputOptions,
  terminal: Terminal,
  limitBytes: number,
): Promise<Uint8Array | undefined> {
  if (stdin && file !== undefined) throw new CommandRefusal(2, "Give --stdin or --file, not both.");
  if (file !== undefined) return await readSome(createReadStream(file), limitBytes);
  if (!stdin) return undefined;
  if (terminal.stdin.isTTY === true) {
    throw new CommandRefusal(
      2,
      "Standard input is a terminal, which shows what is typed. Pipe something in, or leave out --stdin.",
    );
  }
  return await readSome(terminal.stdin, limitBytes);
}

async function readSome(stream: Readable, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      sizeBytes += chunk.length;
      if (sizeBytes > limitBytes) break;
    }
  } catch (error) {
    // The path is not repeated: somebody may have put the secret in its place.
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandRefusal(2, `The input could not be read (${code}).`);
  }
  return Buffer.concat(chunks).subarray(0, limitBytes + 1);
}
