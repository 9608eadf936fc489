import { describe, expect, it } from "vitest";
import { judge } from "./judge.ts";

const finding = (id: string) => ({
  check_id: id,
  check_name: "Ensure it",
  resource: "resource.bucket",
  file_path: "/app/cdk.tf.json",
});

function report(...ids: readonly string[]): string {
  const results = { failed_checks: ids.map(finding) };
  return `a warning\n${JSON.stringify({ results, summary: { passed: 100 } }, null, 2)}`;
}

describe("a report of Checkov", () => {
  it("is fine when each finding is argued", () => {
    expect(judge(report("CKV_1", "CKV_1"), { CKV_1: "because" })).toEqual([]);
  });

  it("tells a finding that is not", () => {
    expect(judge(report("CKV_1", "CKV_2"), { CKV_1: "because" })).toEqual([
      "CKV_2 Ensure it: resource.bucket in /app/cdk.tf.json",
    ]);
  });

  it("tells an argument that nothing is found for", () => {
    expect(judge(report(), { CKV_1: "because" })).toEqual([
      "CKV_1 is argued and found no more: take it out of argued-findings.ts",
    ]);
  });

  it("is refused when nothing was looked at", () => {
    const empty = JSON.stringify({ results: { failed_checks: [] }, summary: { passed: 0 } }, null, 2);
    expect(() => judge(empty, {})).toThrow("looked at nothing");
    expect(() => judge('{\n"passed": 0 }', {})).toThrow("looked at nothing");
  });
});
