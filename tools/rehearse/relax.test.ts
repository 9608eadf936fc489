import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { relax } from "./relax.ts";

function stackWith(policies: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), "relax-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const text = JSON.stringify({ policies: policies.map((policy) => JSON.stringify(policy)) }, null, 2);
  writeFileSync(join(folder, "cdk.tf.json"), text);
  return folder;
}

const decrypt = {
  Action: ["kms:Decrypt"],
  Resource: "key",
  Condition: {
    StringEquals: { "kms:EncryptionContext:LambdaFunctionName": "luckydraw-rehearsal-dispatcher" },
  },
};

describe("relaxing a stack", () => {
  it("takes the encryption context out of each function's policy and leaves the rest", () => {
    const other = {
      Action: ["a:B"],
      Resource: "r",
      Condition: { StringEquals: { "aws:PrincipalTag/x": "y" } },
    };
    const folder = stackWith([decrypt, decrypt, other]);
    relax(folder, 2);
    const { policies } = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
    const bare = { Action: ["kms:Decrypt"], Resource: "key" };
    expect(policies.map((policy: string) => JSON.parse(policy))).toEqual([bare, bare, other]);
  });

  it.each([0, 1, 3])("refuses a stack where %i policies have one and two functions need it", (count) => {
    const folder = stackWith(Array.from({ length: count }, () => decrypt));
    expect(() => relax(folder, 2)).toThrow(`${count} policies`);
  });
});
