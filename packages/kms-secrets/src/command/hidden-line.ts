// One line typed on a terminal in raw mode, where keys arrive as bytes and nothing is done with them yet.

/** How a line stands: still typed, ended well, or ended in a way that yields no secret. */
export type HiddenLineState = "typing" | "entered" | "several-lines" | "control-character" | "interrupted";

/** A line being typed. */
export interface HiddenLine {
  /** Takes one byte from the terminal. */
  type(byte: number): void;
  state(): HiddenLineState;
  bytes(): Uint8Array;
}

const ctrlC = 0x03;
const ctrlD = 0x04;
const backspace = 0x08;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const ctrlU = 0x15;
const space = 0x20;
const del = 0x7f;

/** Starts an empty line that understands Enter, Ctrl-D, Ctrl-C, Backspace and Ctrl-U. */
export function hiddenLine(): HiddenLine {
  const bytes: number[] = [];
  let state: HiddenLineState = "typing";
  let hasControlCharacter = false;

  const press = (byte: number): void => {
    if (byte === carriageReturn || byte === lineFeed || byte === ctrlD) {
      state = hasControlCharacter ? "control-character" : "entered";
    } else if (byte === backspace || byte === del) {
      removeCharacter(bytes);
    } else if (byte === ctrlU) {
      bytes.length = 0;
      hasControlCharacter = false;
    } else {
      bytes.push(byte);
      // An arrow key or Ctrl-W would become part of a secret that nobody sees.
      hasControlCharacter ||= byte < space && byte !== tab;
    }
  };

  return {
    type: (byte) => {
      if (byte === ctrlC) state = "interrupted";
      else if (state === "typing") press(byte);
      else if (state === "entered" && byte !== carriageReturn && byte !== lineFeed) state = "several-lines";
    },
    state: () => state,
    bytes: () => Uint8Array.from(bytes),
  };
}

// In UTF-8 the bytes after a character's first are 10xxxxxx.
function removeCharacter(bytes: number[]): void {
  let removed = bytes.pop();
  while (removed !== undefined && (removed & 0xc0) === 0x80) removed = bytes.pop();
}
