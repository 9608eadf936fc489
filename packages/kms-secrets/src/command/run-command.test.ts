import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { run } from "../../test/scripted-terminal.ts";
import { help } from "./help.ts";

describe("kms-secrets", () => {
  test.each([["--help"], ["-h"], ["help"], ["encrypt", "--help"], ["decrypt", "--function", "f", "-h"]])(
    "helps when asked: %s %s",
    async (...args) => {
      const { exitCode, stdout, stderr } = await run(args);

      expect([exitCode, stdout.toString(), stderr]).toEqual([0, help, ""]);
    },
  );

  test("fits its help into a terminal, and names every option there is", () => {
    const lines = help.split("\n");
    const options = "key region function context no-context stdin file keep-newline show from-function".split(
      " ",
    );

    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
    for (const option of [...options, "from-context", "from-no-context"])
      expect(help).toContain(`--${option}`);
  });

  test.each([[], ["correct-horse"], [""], ["toString"]])(
    "says its verbs when none is given: %j",
    async (...args) => {
      const { exitCode, stdout, stderr } = await run(args.flat());

      expect(stderr).toBe("kms-secrets: Say encrypt, decrypt or re-encrypt. See kms-secrets --help.\n");
      expect([exitCode, stdout.length]).toEqual([2, 0]);
    },
  );

  test("says so when nobody reads its result", async () => {
    const closed = new Writable({
      write: (_, __, done) => done(Object.assign(new Error(), { code: "EPIPE" })),
    });

    const { exitCode, stderr } = await run(["encrypt", "--key", "k", "--no-context", "--stdin"], {
      piped: "x",
      terminal: { stdout: closed },
    });

    expect([exitCode, stderr]).toEqual([1, "kms-secrets: The result could not be written (EPIPE).\n"]);
  });

  test("does not pass a fault of its own off as the operator's", async () => {
    const broken = new Error("broken");
    const stdout = new Writable();
    stdout.write = () => {
      throw broken;
    };

    await expect(run(["--help"], { terminal: { stdout } })).rejects.toBe(broken);
  });
});
