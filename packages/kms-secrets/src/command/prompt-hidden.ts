// Asks on a terminal without showing what is typed.
import { CommandRefusal } from "./command-refusal.ts";
import { type HiddenLine, hiddenLine } from "./hidden-line.ts";
import type { Terminal } from "./terminal.ts";

// A paste arrives in pieces. What is left of it when the command ends would go to the shell, which shows and runs it.
const quietMs = 40;

/** The bytes of the line that is typed. However this ends, the terminal is afterwards as it was before. */
export async function promptHidden({ stdin, stderr }: Terminal, question: string): Promise<Uint8Array> {
  // In this order: whoever answers at once would otherwise be shown.
  stdin.setRawMode?.(true);
  try {
    stderr.write(question);
    return bytesOf(await typedLine(stdin));
  } finally {
    stdin.setRawMode?.(false);
    stdin.pause();
    stderr.write("\n");
  }
}

// Resolves when the line is ended and nothing more comes, or the terminal goes away.
function typedLine(stdin: Terminal["stdin"]): Promise<HiddenLine> {
  return new Promise((resolve) => {
    const line = hiddenLine();
    let quiet: NodeJS.Timeout | undefined;
    const finish = (): void => {
      clearTimeout(quiet);
      stdin.off("data", read).off("end", finish).off("error", finish);
      resolve(line);
    };
    const read = (chunk: Uint8Array): void => {
      for (const byte of chunk) line.type(byte);
      if (line.state() === "typing") return;
      clearTimeout(quiet);
      quiet = setTimeout(finish, line.state() === "interrupted" ? 0 : quietMs);
    };
    stdin.on("data", read).on("end", finish).on("error", finish);
  });
}

function bytesOf(line: HiddenLine): Uint8Array {
  switch (line.state()) {
    case "entered":
      return line.bytes();
    case "several-lines":
      throw new CommandRefusal(
        2,
        "More than one line was pasted. Use --file PATH or --stdin for several lines.",
      );
    case "control-character":
      throw new CommandRefusal(
        2,
        "What was typed has a control character in it (an arrow key?). Try again, or use --stdin or --file.",
      );
    default:
      throw new CommandRefusal(130, "Interrupted. Nothing was done.");
  }
}
