import { describe, expect, it } from "vitest";
import type { InspectedRequest, Invocation } from "../../shared/protocol.ts";
import { formFields, functionNames, needsLooking, outcomeOf, prettyJson } from "./summary.ts";

function request(more: Partial<InspectedRequest>): InspectedRequest {
  return {
    id: "r1",
    atMs: 0,
    kind: "command",
    title: "/luckydraw 2",
    method: "POST",
    path: "/slack/commands",
    headers: {},
    body: "",
    verified: true,
    status: 200,
    invocations: [],
    calls: [],
    ...more,
  };
}

function invocation(outcome: Invocation["outcome"], attempt = 1): Invocation {
  return {
    id: `i${attempt}`,
    functionName: "luckydraw",
    kind: "event",
    attempt,
    startedAtMs: 0,
    outcome,
    event: "{}",
    logs: [],
  };
}

describe("outcomeOf", () => {
  it.each([
    [{ verified: false, status: 401 }, "refused"],
    [{ kind: "visit", verified: false, status: 302 }, "done"],
    [{ kind: "visit", verified: true, status: 403 }, "done"],
    [{ kind: "visit", verified: true, status: 503 }, "failed"],
    [{ isPending: true, invocations: [invocation("running")] }, "running"],
    [{ isPending: true, invocations: [invocation("failed")] }, "retrying"],
    [{ isPending: true, invocations: [invocation("succeeded")] }, "queued"],
    [{ invocations: [invocation("failed"), invocation("succeeded", 2)] }, "retried"],
    [{ invocations: [invocation("failed"), invocation("dead-lettered", 2)] }, "failed"],
    [{ invocations: [invocation("timed-out")] }, "failed"],
    [{ status: 500 }, "failed"],
    [{ invocations: [invocation("succeeded")] }, "done"],
  ] as const)("says of %j: %s", (more, outcome) => {
    expect(outcomeOf(request(more))).toBe(outcome);
  });

  it("waits for an answer that has not come", () => {
    const { status: _, ...unanswered } = request({ isPending: true });
    expect(outcomeOf(unanswered)).toBe("waiting");
  });
});

describe("what a row says", () => {
  it("calls for a look at failures and refusals only", () => {
    expect(needsLooking(request({ status: 500 }))).toBe(true);
    expect(needsLooking(request({ verified: false }))).toBe(true);
    expect(needsLooking(request({}))).toBe(false);
  });

  it("names each function once", () => {
    expect(
      functionNames(request({ invocations: [invocation("failed"), invocation("succeeded", 2)] })),
    ).toEqual(["luckydraw"]);
  });

  it("decodes a form body and lays out JSON in it", () => {
    expect(formFields("payload=%7B%22a%22%3A1%7D&text=a+b")).toEqual([
      ["payload", '{\n  "a": 1\n}'],
      ["text", "a b"],
    ]);
    expect(formFields('{"a":1}')).toBeUndefined();
    expect(prettyJson("no json")).toBe("no json");
  });
});
