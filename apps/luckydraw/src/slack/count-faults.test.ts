import { describe, expect, test } from "vitest";
import { createTestClock } from "../../test/kit/clock.ts";
import { installation } from "../../test/kit/jobs.ts";
import { createMemoryLog, type Line } from "../../test/kit/memory-log.ts";
import { createMemoryMetrics } from "../../test/kit/memory-metrics.ts";
import { createMemorySlack } from "../../test/kit/memory-slack.ts";
import { countingReplies, countingSlackFor, kindOfFault } from "./count-faults.ts";
import { SlackFault } from "./slack-fault.ts";

function counted() {
  const memory = createMemorySlack(createTestClock());
  const lines: Line[] = [];
  const metrics = createMemoryMetrics();
  const run = { deadlineMs: 0, reference: "r", metrics, log: createMemoryLog((line) => lines.push(line)) };
  const slackFor = countingSlackFor(() => ({ ...memory, ownUserId: async () => memory.ownId }));
  return { memory, run, lines, slack: slackFor(installation, run), replies: countingReplies(memory.replies) };
}

test.each([
  ["token_revoked", "installation"],
  ["missing_scope", "installation"],
  ["team_access_not_granted", "installation"],
  ["ratelimited", "rate-limited"],
  ["message_limit_exceeded", "rate-limited"],
  ["unreachable", "unavailable"],
  ["internal_error", "unavailable"],
  ["not_in_channel", "refused"],
  ["expired_url", "refused"],
  ["a_code_of_tomorrow", "refused"],
])("%s is counted as %s", (code, kind) => {
  expect(kindOfFault(new SlackFault(code))).toBe(kind);
});

describe("what is wanted of Slack", () => {
  test("and done is not counted, and answered as before", async () => {
    const { slack, replies, run, memory } = counted();
    memory.channels.set("C1", ["U1"]);

    expect(await slack.directory.membersOf("C1")).toEqual(["U1"]);
    expect(await slack.ownUserId()).toBe(memory.ownId);
    await replies.send(
      "https://hooks.slack.com/x",
      { message: { text: "t", blocks: [] }, visibleTo: "organiser" },
      run,
    );

    expect(run.metrics.added).toEqual([]);
  });

  test("and not done is counted and logged once, and thrown on", async () => {
    const { slack, replies, run, lines, memory } = counted();
    const fault = new SlackFault("ratelimited");
    memory.faults.set("membersOf", [fault]);
    memory.faults.set("open", [new SlackFault("trigger_expired")]);
    memory.faults.set("whisper", [new SlackFault("unreachable")]);
    memory.faults.set("reply", [new SlackFault("expired_url")]);
    const message = { text: "t", blocks: [] };

    await expect(slack.directory.membersOf("C1")).rejects.toBe(fault);
    await expect(slack.modals.open("1.2.abc", {} as never)).rejects.toThrow(SlackFault);
    await expect(slack.messages.whisper("C1", "U1", message)).rejects.toThrow(SlackFault);
    await expect(replies.send("u", { message, visibleTo: "organiser" }, run)).rejects.toThrow(SlackFault);

    const kinds = ["rate-limited", "refused", "unavailable", "refused"];
    expect(run.metrics.added).toEqual(kinds.map((kind) => [`SlackError ${kind}`, 1]));
    expect(lines.map(({ event, errorKind }) => [event, errorKind])).toEqual(
      kinds.map((kind) => ["slack.error", kind]),
    );
  });

  test("and failed by a fault of ours is not Slack's", async () => {
    const { run } = counted();
    const { ownUserId } = countingSlackFor(() => ({
      ...createMemorySlack(createTestClock()),
      ownUserId: () => Promise.reject(new TypeError("ours")),
    }))(installation, run);

    await expect(ownUserId()).rejects.toThrow(TypeError);

    expect(run.metrics.added).toEqual([]);
  });
});
