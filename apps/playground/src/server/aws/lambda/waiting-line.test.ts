import { describe, expect, test } from "vitest";
import { createWaitingLine } from "./waiting-line.ts";

describe("a waiting line", () => {
  test("gives what is free at once", async () => {
    const line = createWaitingLine();

    expect(await line.takeWithin(1_000, () => "free")).toBe("free");
  });

  test("gives the first in the line the first turn", async () => {
    const line = createWaitingLine();
    const free: string[] = [];
    const taken: string[] = [];
    const waiting = ["ann", "bob"].map(async (who) => {
      taken.push(`${who} ${await line.takeWithin(10_000, () => free.pop())}`);
    });

    free.push("one");
    line.next();
    await waiting[0];
    free.push("two");
    line.next();
    await waiting[1];

    expect(taken).toEqual(["ann one", "bob two"]);
  });

  test("lets go of who waited too long, and passes the turn on", async () => {
    const line = createWaitingLine();

    expect(await line.takeWithin(1, () => undefined)).toBeUndefined();
    line.next();

    expect(await line.takeWithin(0, () => "free")).toBe("free");
  });
});
