import { describe, expect, test } from "vitest";
import { createTriggers } from "./triggers.ts";

const atMs = (start: number) => {
  let nowMs = start;
  return { now: () => nowMs, pass: (ms: number) => (nowMs += ms) };
};

describe("a trigger id", () => {
  test("opens one modal for its person within three seconds", () => {
    const time = atMs(0);
    const triggers = createTriggers(time.now);
    const id = triggers.issue("U1");

    time.pass(3_000);

    expect(triggers.take(id)).toBe("U1");
  });

  test("is expired a millisecond later", () => {
    const time = atMs(0);
    const triggers = createTriggers(time.now);
    const id = triggers.issue("U1");
    time.pass(3_001);

    expect(() => triggers.take(id)).toThrow("expired_trigger_id");
  });

  test("can't be used twice, nor guessed", () => {
    const triggers = createTriggers();
    const id = triggers.issue("U1");
    triggers.take(id);

    expect(() => triggers.take(id)).toThrow("exchanged_trigger_id");
    expect(() => triggers.take("1.2.3")).toThrow("invalid_trigger_id");
  });
});
