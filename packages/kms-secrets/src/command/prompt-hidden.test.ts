import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { recorder } from "../../test/scripted-terminal.ts";
import { promptHidden } from "./prompt-hidden.ts";

/** A prompt at a terminal that remembers its modes. */
function prompt() {
  const modes: boolean[] = [];
  const stderr = recorder();
  const shownBefore: string[] = [];
  const setRawMode = (raw: boolean): void => {
    modes.push(raw);
    shownBefore.push(stderr.written().toString());
  };
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode });
  const answer = promptHidden({ stdin, stdout: recorder().stream, stderr: stderr.stream }, "Secret: ");
  return { stdin, answer, modes, shownBefore, shown: () => stderr.written().toString() };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the prompt", () => {
  test("takes a line typed key by key, and shows none of it", async () => {
    const { stdin, answer, modes, shown } = prompt();

    for (const typed of ["correct", " horse", "\r"]) stdin.write(typed);
    vi.advanceTimersByTime(40);

    expect(Buffer.from(await answer).toString()).toBe("correct horse");
    expect(shown()).toBe("Secret: \n");
    expect(modes).toEqual([true, false]);
    expect(stdin.isPaused()).toBe(true);
  });

  test("hides before it asks", () => {
    const { shownBefore } = prompt();

    expect(shownBefore).toEqual([""]);
  });

  test("takes a character that comes in two pieces", async () => {
    const { stdin, answer } = prompt();

    stdin.write(Uint8Array.of(0xc3));
    stdin.write(Uint8Array.of(0xa9, 0x0d));
    vi.advanceTimersByTime(40);

    expect(Buffer.from(await answer).toString()).toBe("é");
  });

  test("waits for slow fingers", async () => {
    const { stdin, answer } = prompt();

    stdin.write("correct");
    vi.advanceTimersByTime(60_000);
    stdin.write(" horse\r");
    vi.advanceTimersByTime(40);

    expect(Buffer.from(await answer).toString()).toBe("correct horse");
  });

  test("swallows all of a paste of several lines, so that the shell gets nothing of it", async () => {
    const { stdin, answer, modes } = prompt();
    const refused = expect(answer).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("More than one line"),
    });

    for (const line of ["first\r", "second\r", "third\r"]) {
      stdin.write(line);
      vi.advanceTimersByTime(39);
    }
    expect(modes).toEqual([true]);
    vi.advanceTimersByTime(1);

    await refused;
    expect(modes).toEqual([true, false]);
    expect(stdin.read()).toBe(null);
  });

  test("ends at Ctrl-C with the terminal restored", async () => {
    const { stdin, answer, modes, shown } = prompt();

    stdin.write("correct horse\x03");
    vi.advanceTimersByTime(0);

    await expect(answer).rejects.toMatchObject({ exitCode: 130, message: "Interrupted. Nothing was done." });
    expect([modes, shown()]).toEqual([[true, false], "Secret: \n"]);
  });

  test("refuses an arrow key", async () => {
    const { stdin, answer } = prompt();

    stdin.write("\x1b[A\r");
    vi.advanceTimersByTime(40);

    await expect(answer).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("control character"),
    });
  });

  test.each([
    ["ends", (stdin: PassThrough) => stdin.end()],
    ["fails", (stdin: PassThrough) => stdin.destroy(new Error("EIO"))],
  ])("is interrupted when the terminal %s", async (_, goAway) => {
    const { stdin, answer, modes } = prompt();
    stdin.write("correct");

    goAway(stdin);

    await expect(answer).rejects.toMatchObject({ exitCode: 130 });
    expect(modes).toEqual([true, false]);
  });

  test("leaves no listener behind", async () => {
    const { stdin, answer } = prompt();
    const before = new PassThrough();

    stdin.write("x\r");
    vi.advanceTimersByTime(40);
    await answer;

    for (const event of ["data", "end", "error"]) {
      expect(stdin.listenerCount(event)).toBe(before.listenerCount(event));
    }
  });
});
