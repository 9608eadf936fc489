import { describe, expect, it } from "vitest";
import { createSteps } from "./steps.ts";

describe("a step", () => {
  it("is told with its time when it is done, and gives back what it made", async () => {
    const printed: string[] = [];
    const times = [0, 1_500];
    const step = createSteps(
      (line) => printed.push(line),
      () => times.shift() ?? 0,
    );
    const made = await step("build", async () => 3);
    expect(made).toBe(3);
    expect(printed).toEqual(["✓ build (1.5 s)"]);
  });

  it("is told when it fails, and passes the failure on", async () => {
    const printed: string[] = [];
    const step = createSteps(
      (line) => printed.push(line),
      () => 0,
    );
    const failing = step("apply", () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(printed).toEqual(["✗ apply (0.0 s)"]);
  });
});
