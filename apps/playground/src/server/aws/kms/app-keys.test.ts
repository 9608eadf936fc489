import { describe, expect, test } from "vitest";
import { names } from "../names.ts";
import { createAppKeys } from "./app-keys.ts";

const { guarded } = createAppKeys("A1");
const may = (alias: string, functionName: string, context: Record<string, string>) =>
  guarded[alias]?.mayDecrypt(functionName, context);

describe("who may decrypt", () => {
  test.each([
    ["dispatcher", { LambdaFunctionName: "dispatcher" }, true],
    ["dispatcher", { LambdaFunctionName: "luckydraw" }, false],
    ["luckydraw", { app: "A1", team: "T1" }, false],
  ])("secrets, %s under %j: %s", (functionName, context: Record<string, string>, allowed) => {
    expect(may(names.keyAlias, functionName, context)).toBe(allowed);
  });

  test.each([
    ["luckydraw", { app: "A1", team: "T1" }, true],
    ["on-failure", { app: "A1", team: "T1" }, true],
    ["oauth-callback", { app: "A1", team: "T1" }, false],
    ["dispatcher", { app: "A1", team: "T1" }, false],
    ["luckydraw", { app: "A2", team: "T1" }, false],
    ["luckydraw", { LambdaFunctionName: "luckydraw" }, false],
  ])("tokens, %s under %j: %s", (functionName, context: Record<string, string>, allowed) => {
    expect(may(names.tokensKeyAlias, functionName, context)).toBe(allowed);
  });
});
