import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { relax } from "./relax.ts";

const KEY = "kms:EncryptionContext:LambdaFunctionName";

function stackWith(statements: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), "relax-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const policies = statements.map((statement, index) => [
    `policy${index}`,
    { policy: JSON.stringify({ Statement: [statement] }) },
  ]);
  const stack = { resource: { aws_iam_role_policy: Object.fromEntries(policies) } };
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(stack));
  return folder;
}

function statementsIn(folder: string): readonly object[] {
  const stack = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
  const policies = Object.values<{ policy: string }>(stack.resource.aws_iam_role_policy);
  return policies.flatMap(({ policy }) => JSON.parse(policy).Statement);
}

const bare = { Sid: "Decrypt", Action: ["kms:Decrypt"], Resource: "key" };
const decrypt = { ...bare, Condition: { StringEquals: { [KEY]: "luckydraw-rehearsal-dispatcher" } } };

describe("relaxing a stack", () => {
  it("takes out the conditions on a key, tells them, and leaves the rest", () => {
    const other = {
      Action: ["a:B"],
      Resource: "r",
      Condition: { StringEquals: { "aws:PrincipalTag/x": "y" } },
    };
    const folder = stackWith([decrypt, decrypt, other]);
    const relaxed = relax(folder, { [KEY]: 2 });
    expect(statementsIn(folder)).toEqual([bare, bare, other]);
    const told = { sid: "Decrypt", key: KEY, condition: decrypt.Condition };
    expect(relaxed).toEqual([
      { ...told, policy: "policy0" },
      { ...told, policy: "policy1" },
    ]);
  });

  it.each([0, 1, 3])("refuses a stack where %i statements have one and two should", (count) => {
    const folder = stackWith(Array.from({ length: count }, () => decrypt));
    expect(() => relax(folder, { [KEY]: 2 })).toThrow(`${count} statements`);
  });
});
