import type { WhomToTell } from "@luckydraw/slack-app";
import { describe, expect, test } from "vitest";
import { whom as draw } from "../test/kit/failures.ts";
import { createMemorySlack, type MemorySlack } from "../test/kit/memory-slack.ts";
import { createMemoryTelemetry } from "../test/kit/memory-telemetry.ts";
import { SlackFault } from "./slack/slack-fault.ts";
import { tell } from "./tell.ts";

const { drawNumber: _number, locale: _locale, ...rest } = draw;
const person: WhomToTell = { ...rest, audience: "person" };
const { channelId = "", responseUrl = "", userId } = draw;

function telling(slack: MemorySlack, whom: WhomToTell) {
  const telemetry = createMemoryTelemetry();
  return { logs: telemetry.lines, told: tell(slack, whom, telemetry) };
}
const ways = ({ sent }: MemorySlack) => sent.map(({ way, to, visibleTo }) => [way, to, visibleTo]);

describe("a person is told", () => {
  test("by their response_url, alone", async () => {
    const slack = createMemorySlack();

    expect(await telling(slack, person).told).toBe("person");

    expect(ways(slack)).toEqual([["reply", responseUrl, "person"]]);
  });

  test.each(["expired_url", "foreign_url"])(
    "by an ephemeral message when the response_url is no way: %s",
    async (code) => {
      const slack = createMemorySlack();
      slack.faults.set("reply", [new SlackFault(code)]);

      expect(await telling(slack, person).told).toBe("person");

      expect(ways(slack)).toEqual([["whisper", `${channelId}/${userId}`, undefined]]);
    },
  );

  test("directly where the bot is not, and told where it was", async () => {
    const slack = createMemorySlack();
    slack.faults.set("reply", [new SlackFault("expired_url")]);
    slack.faults.set("whisper", [new SlackFault("not_in_channel")]);

    expect(await telling(slack, person).told).toBe("person");

    expect(ways(slack)).toEqual([["post", userId, undefined]]);
    expect(slack.sent[0]?.text).toMatch(/^<#C0LUNCH01>\n/);
  });

  test("directly when nothing else is known of them", async () => {
    const slack = createMemorySlack();

    await telling(slack, { ...person, channelId: undefined, responseUrl: undefined }).told;

    expect(ways(slack)).toEqual([["post", userId, undefined]]);
    expect(slack.sent[0]?.text).not.toContain("<");
  });

  test("without a link to a direct message, which would show nothing", async () => {
    const slack = createMemorySlack();
    slack.faults.set("whisper", [new SlackFault("channel_not_found")]);

    await telling(slack, { ...person, channelId: "D0DIRECT1", responseUrl: undefined }).told;

    expect(slack.sent[0]?.text).not.toContain("<");
  });

  test.each([
    ["ko", /\p{Script=Hangul}/u],
    ["ja", /\p{Script=Hiragana}/u],
  ] as const)("in the language that Slack has of them: %s", async (locale, script) => {
    const slack = createMemorySlack(locale);

    await telling(slack, person).told;

    expect(slack.sent[0]?.text).toMatch(script);
    expect(slack.sent[0]?.text).not.toContain("\n");
  });

  test("in the language that the work says, without asking Slack", async () => {
    const slack = createMemorySlack("ko");

    await telling(slack, { ...person, locale: "ja" }).told;

    expect(slack.sent[0]?.text).toMatch(/\p{Script=Hiragana}/u);
  });

  test("in all languages when Slack doesn't say which", async () => {
    const slack = { ...createMemorySlack(), localeOf: async () => undefined };

    await telling(slack, person).told;

    expect(slack.sent[0]?.text.split("\n")).toHaveLength(3);
  });
});

describe("a channel is told", () => {
  test("by a message of the bot's", async () => {
    const slack = createMemorySlack();

    expect(await telling(slack, draw).told).toBe("channel");

    expect(ways(slack)).toEqual([["post", channelId, undefined]]);
    expect(slack.sent[0]?.text).toContain("Draw #12");
  });

  test("through the response_url of the one who asked where the bot may not post", async () => {
    const slack = createMemorySlack();
    slack.faults.set(`post ${channelId}`, [new SlackFault("not_in_channel")]);

    expect(await telling(slack, draw).told).toBe("channel");

    expect(ways(slack)).toEqual([["reply", responseUrl, "channel"]]);
  });

  test("by nobody but the one who asked, when it can't be reached", async () => {
    const slack = createMemorySlack();
    slack.faults.set(`post ${channelId}`, [new SlackFault("channel_not_found")]);
    slack.faults.set("reply", [new SlackFault("expired_url")]);

    expect(await telling(slack, draw).told).toBe("person");

    expect(ways(slack)).toEqual([["post", userId, undefined]]);
  });
});

test("a quiet draw is told to its organiser alone", async () => {
  const slack = createMemorySlack();

  expect(await telling(slack, { ...draw, audience: "person" }).told).toBe("person");

  expect(ways(slack)).toEqual([["reply", responseUrl, "person"]]);
  expect(slack.sent[0]?.text).toContain("Draw #12");
});

test("when every way is closed for good nobody is told, which is logged and not tried again", async () => {
  const slack = createMemorySlack();
  slack.faults.set("reply", [new SlackFault("expired_url")]);
  slack.faults.set("whisper", [new SlackFault("account_inactive")]);
  slack.faults.set("post", [new SlackFault("account_inactive")]);

  const { told, logs } = telling(slack, person);

  expect(await told).toBe("nobody");
  expect(logs.at(-1)).toMatchObject({ level: "error", event: "tell.no-way" });
});

test.each([
  ["response_url", "reply", new SlackFault("unreachable")],
  ["response_url", "reply", new SlackFault("ratelimited", 30)],
  ["token", "reply", new Error("KMS is down")],
] as const)(
  "what passes on the way by %s is thrown on, and no other way is taken",
  async (_name, way, fault) => {
    const slack = createMemorySlack();
    slack.faults.set(way, [fault]);

    await expect(telling(slack, person).told).rejects.toBe(fault);

    expect(slack.sent).toEqual([]);
  },
);
