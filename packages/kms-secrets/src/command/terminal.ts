// What the command reads from and writes to.
import type { Readable, Writable } from "node:stream";
import type { KmsSealer } from "../ports.ts";
import { CommandRefusal } from "./command-refusal.ts";

/** The three standard streams; `setRawMode` where standard input is a terminal. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly setRawMode?: (raw: boolean) => unknown };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
}

/** All that a verb reaches outside itself. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Connects to KMS in a region; `undefined` leaves the choice to the AWS configuration. */
  readonly openKms: (region: string | undefined) => KmsSealer;
}

/** Tells the operator something that is not the result. */
export function note({ stderr }: Terminal, sentence: string): void {
  stderr.write(`${sentence}\n`);
}

/** Writes the result, to the end or with a refusal: whoever reads it may have gone. */
export async function print({ stdout }: Terminal, result: Uint8Array | string): Promise<void> {
  // The same error comes as an event as well, and would end the process with a stack if nobody heard it.
  stdout.on("error", () => undefined);
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((done) =>
    stdout.write(result, done),
  );
  if (error) throw new CommandRefusal(1, `The result could not be written (${error.code}).`);
}
