import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type CheckReply, type CheckRequest, type CheckWorker, createChecker } from "./checker.ts";

type Listener = (event: { data: CheckReply }) => void;

/** A worker that answers when it is told to. */
class SlowWorker {
  readonly requests: CheckRequest[] = [];
  isEnded = false;
  readonly #listeners: Listener[] = [];

  postMessage(request: CheckRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  addEventListener(type: string, listener: Listener): void {
    if (type === "message") this.#listeners.push(listener);
  }

  answer(): void {
    const id = this.requests.at(-1)?.id ?? 0;
    for (const listener of this.#listeners) {
      listener({ data: { id, answer: { kind: "refused", reason: "not-json" } } });
    }
  }
}

const source = { kind: "text", text: "" } as const;
const workers: SlowWorker[] = [];
const start = () => {
  const worker = new SlowWorker();
  workers.push(worker);
  return worker as unknown as CheckWorker;
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  workers.length = 0;
});

test("the worker is there before it is needed", () => {
  createChecker(start);

  expect(workers).toHaveLength(1);
});

test("one worker checks one receipt after the other, each answered once", () => {
  const checker = createChecker(start);
  const onChecked = vi.fn();

  checker.check(source, onChecked);
  workers[0]?.answer();
  workers[0]?.answer();
  checker.check(source, onChecked);
  workers[0]?.answer();

  expect(workers).toHaveLength(1);
  expect(onChecked).toHaveBeenCalledTimes(2);
});

test("a newer receipt stops the one before, which is never answered", () => {
  const checker = createChecker(start);
  const onFirst = vi.fn();
  const onSecond = vi.fn();

  checker.check(source, onFirst);
  checker.check(source, onSecond);
  workers[0]?.answer();
  workers[1]?.answer();

  expect(workers[0]?.isEnded).toBe(true);
  expect(onFirst).not.toHaveBeenCalled();
  expect(onSecond).toHaveBeenCalledOnce();
});

test("a check that takes too long is stopped and said to be", () => {
  const checker = createChecker(start, 1_000);
  const onChecked = vi.fn();

  checker.check(source, onChecked);
  vi.advanceTimersByTime(1_000);
  workers[0]?.answer();

  expect(workers[0]?.isEnded).toBe(true);
  expect(onChecked.mock.calls).toEqual([[{ answer: { kind: "refused", reason: "took-too-long" } }]]);
});
