// What every state of a message says, in every language: within Slack's limits, and text does nothing.
import { describe, expect, test } from "vitest";
import type { PictureRecord, PostRecord } from "../post/post-record.ts";
import {
  helpMessage,
  inviteMessage,
  rulesMessage,
  statusMessage,
  switchedMessage,
} from "./command-message.ts";
import { copyMessage } from "./copy-message.ts";
import { describeForm } from "./describe-form.ts";
import { locales } from "./locale.ts";
import type { Message } from "./message.ts";
import { postMessage, taggedOf } from "./post-message.ts";
import type { Problem } from "./problem.ts";
import { problemMessage } from "./problem-message.ts";
import { slackErrorMessage } from "./slack-error.ts";
import { hostileTexts } from "./test/hostile-texts.ts";
import { effectsOf } from "./test/mrkdwn-parser.ts";
import { brokenInside, brokenLimits } from "./test/slack-limits.ts";
import { en } from "./words/en/words.ts";
import { wordsOf } from "./words/words-of.ts";

const picture = (more: Partial<PictureRecord> = {}): PictureRecord => ({
  fileId: "F0PICTURE1",
  userId: "U0ANN",
  name: "cat.png",
  state: "public",
  object: { key: "00000000-0000-4000-8000-000000000001.png", type: "png", width: 1_200, height: 800 },
  ...more,
});
const post = (...pictures: readonly PictureRecord[]): PostRecord => ({
  version: 1,
  channelId: "C0ROOM",
  ts: "1790000000.000100",
  threadTs: "1790000000.000100",
  pictures,
  edition: 1,
  shownEdition: 0,
});
const refusals = Object.keys(en.picture.refusals) as (keyof typeof en.picture.refusals)[];
const states: Readonly<Record<string, PostRecord>> = {
  one: post(picture()),
  uploading: post(picture({ state: "uploading" }), picture({ state: "uploading" }), picture()),
  refused: post(...refusals.map((refusal) => picture({ state: "refused", refusal, name: refusal }))),
  removed: post(
    picture({ state: "removed", removedBy: "U0ADMIN" }),
    picture({ state: "removed" }),
    picture({ state: "removing" }),
  ),
  many: post(
    ...Array.from({ length: 15 }, () =>
      picture({
        name: "x".repeat(80),
        alt: "&".repeat(300),
        link: `https://example.com/?${"&".repeat(950)}`,
      }),
    ),
  ),
};

describe.each(locales)("in %s", (locale) => {
  const rendering = {
    locale,
    picturesOrigin: "https://pics.example",
    maxMegabytes: 25,
    installUrl: "https://draws.example/slack/install",
  };

  test.each(Object.entries(states))("a message with pictures: %s", (_name, record) => {
    const message = postMessage(record, rendering);

    expect(brokenLimits(message)).toEqual([]);
    expect(message.text.length).toBeGreaterThan(0);
    expect(JSON.stringify(message.blocks).length).toBeLessThan(40_000);
  });

  test("every refusal is its own sentence", () => {
    const sentences = refusals.map((refusal) =>
      JSON.stringify(wordsOf(locale).picture.refusals[refusal](rendering)),
    );

    expect(new Set(sentences).size).toBe(refusals.length);
  });

  test("answers, the form and what Slack refuses", () => {
    const rules = { switchedBy: "everyone", whenDeleted: "keep" } as const;
    const problems: Problem[] = [
      { code: "not-understood" },
      { code: "channels-only" },
      { code: "invite-first" },
      { code: "may-not-switch" },
      { code: "may-not-switch", creatorId: "U0ANN" },
      { code: "admins-only" },
      { code: "not-yours", userId: "U0ANN" },
      { code: "picture-gone" },
    ];
    const data = { reference: "r", channelId: "C0ROOM", neededScope: "files:read", retryAfterSeconds: 1 };
    const codes = [
      "not_in_channel",
      "missing_scope",
      "ratelimited",
      "token_revoked",
      "not_installed",
      "trigger_expired",
      "is_archived",
      "restricted_action",
      "msg_too_long",
      "message_not_found",
      "no_permission",
      "org_login_required",
      "ekm_access_denied",
      "team_access_not_granted",
      "fatal_error",
      "some_new_code",
    ];
    const messages: Message[] = [
      helpMessage(locale),
      inviteMessage(locale),
      switchedMessage(locale, true, "U0ANN"),
      switchedMessage(locale, false, "U0ANN"),
      statusMessage(locale, { isOn: true, by: "U0ANN" }, rules),
      statusMessage(locale, { isOn: false }, { switchedBy: "owners", whenDeleted: "remove" }),
      rulesMessage(locale, rules),
      copyMessage(locale, picture(), taggedOf(picture(), "https://pics.example")!, "html"),
      ...problems.map((problem) => problemMessage(locale, problem)),
      ...codes.flatMap((code) => [
        slackErrorMessage(locale, code, data),
        slackErrorMessage(locale, code, { reference: "r", installUrl: "https://i.example" }),
      ]),
    ];

    for (const message of messages) expect(brokenLimits(message)).toEqual([]);
    expect(
      brokenInside(
        describeForm(locale, { name: "cat.png", alt: "a", link: "https://a.example/" }, "{}").blocks,
      ),
    ).toEqual([]);
    expect(new Set(messages.map(({ text }) => text)).size).toBeGreaterThan(messages.length - 12);
  });

  test.each(hostileTexts)("a file that is called %j does nothing", (name) => {
    const { text } = postMessage(
      post(picture({ name }), picture({ name, state: "refused", refusal: "pdf" })),
      rendering,
    );

    expect(effectsOf(text.replace(/<https:\/\/pics\.example[^>]*>/g, ""))).toEqual([]);
  });
});
