import { describe, expect, it } from "vitest";
import { isAtLeast } from "./requirements.ts";

const version = (text: string) => /(\d+)\.(\d+)/.exec(text);

describe("a version", () => {
  it.each(["1.11.0", "1.12.3", "2.0.0"])("%s is enough for 1.11", (text) => {
    expect(isAtLeast(version(text), [1, 11])).toBe(true);
  });

  it.each(["1.10.9", "0.15.0", "not there"])("%s is not", (text) => {
    expect(isAtLeast(version(text), [1, 11])).toBe(false);
  });
});
