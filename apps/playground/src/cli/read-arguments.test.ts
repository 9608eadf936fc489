import { describe, expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

describe("the command line", () => {
  test("reads a command with where and as whom", () => {
    const reading = readArguments(
      ["/luckydraw 2", "--channel", "#random", "--as", "@bob", "--workspace", "second", "--json"],
      "4700",
    );

    expect(reading).toEqual({
      kind: "run",
      asJson: true,
      running: {
        url: "http://127.0.0.1:4700",
        text: "/luckydraw 2",
        channel: "random",
        as: "bob",
        workspace: "second",
        timeoutMs: 30_000,
      },
    });
  });

  test.each([["--help"], ["-h"], ["/luckydraw", "--help"]])("helps who asks: %s", (...args) => {
    const reading = readArguments(args, undefined);

    expect(reading).toEqual({ kind: "help" });
  });

  test.each([
    [["--nothing"], "--nothing"],
    [["/luckydraw", "--channel"], "--channel"],
    [[], "slash"],
    [["luckydraw 2"], "slash"],
    [["/luckydraw", "--timeout", "soon"], "soon"],
  ])("says what is wrong with %j", (args, named) => {
    const reading = readArguments(args, undefined);

    expect(reading).toMatchObject({ kind: "wrong", problem: expect.stringContaining(named) });
  });
});
