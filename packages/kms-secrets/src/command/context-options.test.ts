import { describe, expect, test } from "vitest";
import { type ContextOptions, readContext, requireContext } from "./context-options.ts";

type Given = Omit<ContextOptions, "prefix">;

function refusalOf(given: Given, prefix: ContextOptions["prefix"] = "") {
  try {
    requireContext({ ...given, prefix });
  } catch (refusal) {
    return refusal;
  }
  return expect.unreachable("nothing was refused");
}

describe("the context options", () => {
  test.each<[Given, object]>([
    [{ function: "dispatcher" }, { LambdaFunctionName: "dispatcher" }],
    [{ function: "A-b_9" }, { LambdaFunctionName: "A-b_9" }],
    [{ function: "a".repeat(64) }, { LambdaFunctionName: "a".repeat(64) }],
    [{ context: ["stage=live"] }, { stage: "live" }],
    [{ context: ["a=b=c=", "d= "] }, { a: "b=c=", d: " " }],
    [
      { function: "f", context: ["stage=live"] },
      { LambdaFunctionName: "f", stage: "live" },
    ],
    [{ noContext: true }, {}],
    [{ noContext: true, context: [] }, {}],
  ])("%o", (given, context) => {
    expect(requireContext({ ...given, prefix: "" })).toEqual(context);
    expect(readContext({ ...given, prefix: "from-" })).toEqual(context);
  });

  test("keeps a key that is a trap of the language", () => {
    const context = requireContext({ context: ["__proto__=x"], prefix: "" });

    expect(Object.entries(context)).toEqual([["__proto__", "x"]]);
  });

  test.each(["", "arn:aws:lambda:eu-central-1:123456789012:function:f", "f:1", "a".repeat(65), "a b", "f\n"])(
    "refuse what the function would not know itself by: %j",
    (name) => {
      expect(refusalOf({ function: name })).toMatchObject({
        exitCode: 2,
        message: expect.stringMatching(/^--function takes a function's bare name/),
      });
      expect(refusalOf({ function: name }, "from-")).toMatchObject({
        message: expect.stringMatching(/^--from-function/),
      });
    },
  );

  test.each(["", "=", "key", "key=", "=value"])("refuse half a pair: %j", (pair) => {
    expect(refusalOf({ context: [pair] })).toMatchObject({
      exitCode: 2,
      message: "--context takes KEY=VALUE, neither of them empty.",
    });
  });

  test.each<Given>([{ context: ["a=b", "a=c"] }, { function: "f", context: ["LambdaFunctionName=g"] }])(
    "refuse a key given twice: %o",
    (given) => {
      expect(refusalOf(given)).toMatchObject({ exitCode: 2, message: expect.stringContaining("twice") });
    },
  );

  test("refuse no context beside a context", () => {
    expect(refusalOf({ noContext: true, function: "f" })).toMatchObject({
      exitCode: 2,
      message: "--no-context goes with no other context option.",
    });
  });

  test.each<Given>([{}, { noContext: false, context: [] }])(
    "ask for a context when there is none: %o",
    (given) => {
      expect(readContext({ ...given, prefix: "" })).toBe(undefined);
      expect(refusalOf(given)).toMatchObject({
        exitCode: 2,
        message: "The encryption context is missing: --function NAME, --context KEY=VALUE or --no-context.",
      });
      expect(refusalOf(given, "from-")).toMatchObject({
        message: expect.stringContaining("--from-no-context"),
      });
    },
  );
});
