import { describe, expect, test } from "vitest";
import { createCodes, type Grant } from "./codes.ts";

const grant: Grant = {
  teamId: "T1",
  userId: "U1",
  scopes: ["commands"],
  redirectUri: "http://127.0.0.1/back",
};

describe("a code", () => {
  test("is exchanged once", () => {
    const codes = createCodes();
    const code = codes.issue(grant);

    expect(codes.take(code)).toEqual(grant);
    expect(() => codes.take(code)).toThrow("code_already_used");
  });

  test("is exchanged within ten minutes", () => {
    let nowMs = 0;
    const codes = createCodes(() => nowMs);
    const [early, late] = [codes.issue(grant), codes.issue(grant)];
    nowMs = 600_000;

    expect(codes.take(early)).toEqual(grant);
    nowMs += 1;
    expect(() => codes.take(late)).toThrow("code_expired");
  });

  test("that nobody was given is none", () => {
    expect(() => createCodes().take("1.2")).toThrow("invalid_code");
  });
});
