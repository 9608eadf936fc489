import { expect, test, vi } from "vitest";
import { firstOf, pause, type Try } from "./hedge.ts";

const never = new AbortController().signal;

test("the next try begins when the one before it fails, and all faults are kept when all fail", async () => {
  const begun: string[] = [];
  const failing = ["a", "b", "c"].map((name) => async (): Promise<string> => {
    begun.push(name);
    throw new Error(name);
  });

  const error = await firstOf(failing, 60_000, never).catch((fault: AggregateError) => fault);

  expect(begun).toEqual(["a", "b", "c"]);
  expect((error as AggregateError).errors.map(({ message }) => message)).toEqual(["a", "b", "c"]);
});

test("an answer aborts the tries under way and begins no other", async () => {
  const begun: string[] = [];
  let aborted = false;
  const tries: Try<string>[] = [
    (signal) =>
      new Promise(() => {
        begun.push("slow");
        signal.addEventListener("abort", () => {
          aborted = true;
        });
      }),
    async () => {
      begun.push("quick");
      return "answer";
    },
    async () => {
      begun.push("late");
      return "late";
    },
  ];

  const answer = await firstOf(tries, 10, never);
  await pause(30, never);

  expect([answer, aborted, begun]).toEqual(["answer", true, ["slow", "quick"]]);
});

test("a pause ends by itself or by its signal, and says which", async () => {
  const ended = new AbortController();
  const cut = pause(60_000, ended.signal);

  ended.abort();

  expect(await Promise.all([pause(1, never), cut, pause(60_000, ended.signal)])).toEqual([
    true,
    false,
    false,
  ]);
});

test("a pause that is ended leaves no timer behind, which would keep a program from ending", async () => {
  vi.useFakeTimers();
  const ended = new AbortController();
  const cut = pause(60_000, ended.signal);
  const during = vi.getTimerCount();

  ended.abort();
  await cut;

  expect([during, vi.getTimerCount()]).toEqual([1, 0]);
  vi.useRealTimers();
});
