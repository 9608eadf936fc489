import { describe, expect, it } from "vitest";
import type { DeadLetters } from "./dead-letters.ts";
import type { Letter } from "./letter.ts";
import { replay } from "./replay.ts";

const letter = (id: string, again: Letter["again"] = { by: "queue" }): Letter => ({
  id,
  receiptHandle: `handle of ${id}`,
  body: "{}",
  origin: "lucky-reveals",
  told: "channel",
  keptSince: new Date(1_767_225_600_000),
  reference: "a1b2c3d4",
  kind: "reveal",
  again,
});

/** A queue in memory: what was done, what is held, what is left. */
function queueOf(...letters: readonly Letter[]) {
  const left = new Map(letters.map((each) => [each.id, each]));
  const held = new Set<string>();
  const done: string[] = [];
  const deadLetters: DeadLetters = {
    list: async () => {
      for (const id of left.keys()) held.add(id);
      return [...left.values()];
    },
    release: async (released) => {
      for (const { id } of released) held.delete(id);
    },
    doAgain: async ({ id, again }) => {
      if (again.by === "nobody") throw new Error("look at it");
      done.push(id);
    },
    remove: async ({ id }) => {
      left.delete(id);
      held.delete(id);
    },
  };
  return { deadLetters, left, held, done };
}

describe("replaying dead letters", () => {
  it("lists them, and lets go of all", async () => {
    const queue = queueOf(letter("one"), letter("two"));
    const lines = await replay(queue.deadLetters, { ids: [], what: "list" });
    expect(lines[0]).toBe(
      "one  2026-01-01T00:00:00.000Z  reveal  from lucky-reveals  told: channel  job a1b2c3d4",
    );
    expect([queue.left.size, queue.held.size, queue.done]).toEqual([2, 0, []]);
  });

  it("does again what is named, and lets go of the rest", async () => {
    const queue = queueOf(letter("one"), letter("two"));
    expect(await replay(queue.deadLetters, { ids: ["two"], what: "do" })).toEqual(["two is done again"]);
    expect([queue.done, [...queue.left.keys()], queue.held.size]).toEqual([["two"], ["one"], 0]);
  });

  it("keeps what can't be done again, and goes on with the others", async () => {
    const queue = queueOf(letter("odd", { by: "nobody" }), letter("two"));
    const lines = await replay(queue.deadLetters, { ids: ["all"], what: "do" });
    expect(lines).toEqual(["odd stays: look at it", "two is done again"]);
    expect([[...queue.left.keys()], queue.held.size]).toEqual([["odd"], 0]);
  });

  it("drops what is named without doing it", async () => {
    const queue = queueOf(letter("one"));
    expect(await replay(queue.deadLetters, { ids: ["one"], what: "drop" })).toEqual(["one is dropped"]);
    expect([queue.left.size, queue.done]).toEqual([0, []]);
  });

  it("does nothing at all when one of the ids is wrong", async () => {
    const queue = queueOf(letter("one"));
    const wish = { ids: ["one", "tow"], what: "do" } as const;
    await expect(replay(queue.deadLetters, wish)).rejects.toThrow("There is no letter tow.");
    expect([queue.left.size, queue.done]).toEqual([1, []]);
  });

  it("says so when there are none", async () => {
    const { deadLetters } = queueOf();
    expect(await replay(deadLetters, { ids: [], what: "list" })).toEqual(["There are no dead letters."]);
  });
});
