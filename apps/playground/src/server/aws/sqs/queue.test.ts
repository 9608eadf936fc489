import { describe, expect, test } from "vitest";
import { createQueue } from "./queue.ts";
import { systemAttributes } from "./sqs.ts";

const clock = () => {
  let nowMs = 1_000_000;
  return { now: () => nowMs, pass: (seconds: number) => (nowMs += seconds * 1_000) };
};

describe("a queue", () => {
  test("hides a delayed message until its time", () => {
    const time = clock();
    const queue = createQueue({ name: "q", now: time.now });
    queue.send({ body: "a", delaySeconds: 5 });

    time.pass(4.9);
    const early = queue.receive(10);
    time.pass(0.2);
    const inTime = queue.receive(10);

    expect(early).toEqual([]);
    expect(inTime.map(({ body }) => body)).toEqual(["a"]);
  });

  test("shows a received message again after its visibility timeout, unless it was removed", () => {
    const time = clock();
    const queue = createQueue({ name: "q", now: time.now, visibilityTimeoutSeconds: 30 });
    queue.send({ body: "kept" });
    queue.send({ body: "done" });
    const done = queue.receive(10).find(({ body }) => body === "done");
    queue.remove(done?.receiptHandle ?? "");

    time.pass(29);
    const hidden = queue.receive(10);
    time.pass(2);
    const again = queue.receive(10);

    expect(hidden).toEqual([]);
    expect(again.map(({ body, receiveCount }) => [body, receiveCount])).toEqual([["kept", 2]]);
  });

  test("an old receipt handle removes nothing", () => {
    const time = clock();
    const queue = createQueue({ name: "q", now: time.now, visibilityTimeoutSeconds: 1 });
    queue.send({ body: "a" });
    const first = queue.receive(1)[0]?.receiptHandle ?? "";
    time.pass(2);
    queue.receive(1);

    expect(queue.remove(first)).toBe(false);
  });

  test("moves a message to the dead letters when it was received too often", () => {
    const time = clock();
    const dead = createQueue({ name: "dead", now: time.now });
    const gone: boolean[] = [];
    const queue = createQueue({
      name: "q",
      now: time.now,
      visibilityTimeoutSeconds: 1,
      redrive: { maxReceiveCount: 2, to: dead },
      onGone: (_, isDeadLetter) => gone.push(isDeadLetter),
    });
    queue.send({ body: "poison" });

    const counts = [1, 2, 3].map(() => {
      time.pass(2);
      return queue.receive(10).length;
    });

    expect(counts).toEqual([1, 1, 0]);
    expect(dead.messages().map(({ body }) => body)).toEqual(["poison"]);
    expect(gone).toEqual([true]);
  });

  test("moves a message as the one that it is: its id, its age, its receipts, and where it comes from", () => {
    const time = clock();
    const dead = createQueue({ name: "dead", now: time.now });
    const queue = createQueue({ name: "q", now: time.now, redrive: { maxReceiveCount: 1, to: dead } });
    const sent = queue.send({ body: "poison" });
    queue.receive(1, 1);
    time.pass(2);

    queue.receive(1);
    const [moved] = dead.receive(1);

    expect(moved).toMatchObject({ id: sent.id, sentAtMs: sent.sentAtMs, movedFrom: "q", receiveCount: 2 });
    expect(systemAttributes(moved!)).toMatchObject({
      ApproximateReceiveCount: "2",
      DeadLetterQueueSourceArn: expect.stringMatching(/^arn:aws:sqs:[a-z0-9-]+:\d{12}:q$/),
    });
    expect(systemAttributes(sent)).not.toHaveProperty("DeadLetterQueueSourceArn");
  });
});
