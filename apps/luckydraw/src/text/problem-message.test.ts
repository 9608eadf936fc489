import { describe, expect, it } from "vitest";
import { exampleFor } from "../command/example.ts";
import type { Problem, ProblemKind } from "../command/problem.ts";
import type { FlowProblem } from "./flow-problem.ts";
import { type Locale, locales } from "./locale.ts";
import type { Message } from "./message.ts";
import { problemMessage } from "./problem-message.ts";
import { explainSlackError, slackErrorMessage } from "./slack-error.ts";
import { slackErrorKind } from "./slack-error-kind.ts";
import { effectsOf } from "./test/mrkdwn-parser.ts";
import { hostileTexts } from "./test/samples.ts";
import { shown } from "./test/shown.ts";
import { brokenLimits } from "./test/slack-limits.ts";

const SLACK_ERRORS = [
  ...[
    "not_in_channel",
    "channel_not_found",
    "missing_scope",
    "ratelimited",
    "account_inactive",
    "token_revoked",
  ],
  ...[
    "invalid_auth",
    "not_authed",
    "trigger_expired",
    "expired_trigger_id",
    "is_archived",
    "restricted_action",
  ],
  ...["user_not_found", "msg_too_long", "no_permission", "org_login_required", "ekm_access_denied"],
  ...["team_access_not_granted", "fatal_error", "internal_error", "service_unavailable", "request_timeout"],
  ...["message_not_found", "paid_teams_only", "no_such_subteam", "file_uploads_disabled"],
  ...["not_installed", "token_unusable", "something_new"],
];
const ABOUT_SLACK = {
  reference: "4f6c",
  neededScope: "groups:read",
  channelId: "C0RAN",
  retryAfterSeconds: 30,
  installUrl: "https://luckydraw.example/slack/install",
};

describe.each(locales)("in %s", (locale) => {
  it("reads as it was reviewed", async () => {
    const told = Object.entries(everything(locale)).map(
      ([name, message]) => `== ${name}\n${shown(message)}\n`,
    );
    await expect(told.join("\n")).toMatchFileSnapshot(`./test/shown/problems-${locale}.txt`);
  });

  it("keeps within Slack's limits", () => {
    for (const message of Object.values(everything(locale))) expect(brokenLimits(message)).toEqual([]);
  });

  it("names no code, has no exclamation and never says oops", () => {
    for (const [name, message] of Object.entries(everything(locale))) {
      expect(message.text).not.toMatch(/oops|!(?!date)|undefined|NaN|\[object/i);
      expect(message.text).not.toContain(
        name.split(" ").at(-1)?.includes("_") ? name.split(" ").at(-1) : "\u0000",
      );
    }
  });

  it.each(hostileTexts)("shows %j and lets it do nothing", (said) => {
    for (const problem of problems(said)) {
      const message = problemMessage(locale, problem);
      expect(effectsOf(message.text).filter((effect) => !/^(code:|wrapper:@U0ANN)/.test(effect))).toEqual([]);
    }
  });
});

describe("explainSlackError", () => {
  it("asks for names in a direct message, where nobody can be invited", () => {
    const text = explainSlackError("en", "channel_not_found", { reference: "4f6c", channelId: "D0DIR" });
    expect(text).toContain("/luckydraw 1 @ann @bob");
    expect(text).not.toContain("/invite");
  });

  it.each(SLACK_ERRORS.slice(0, -1))("knows %s", (code) => {
    expect(slackErrorKind(code)).not.toBe("unknown");
  });

  it("names the scope and the way to get it", () => {
    const text = explainSlackError("en", "missing_scope", ABOUT_SLACK);
    expect(text).toBe(
      "Luckydraw lacks the permission `groups:read`. A workspace admin can <https://luckydraw.example/slack/install|install Luckydraw again>.",
    );
  });

  it("gives a reference for what it doesn't know", () => {
    expect(explainSlackError("en", "something_new", { reference: "4f6c" })).toContain("`4f6c`");
  });

  it.each(["constructor", "__proto__", "toString", ""])("doesn't take %j for a code", (code) => {
    expect(slackErrorKind(code)).toBe("unknown");
  });
});

function everything(locale: Locale): Record<string, Message> {
  return Object.fromEntries([
    ...problems("halp").map((problem) => [problemName(problem), problemMessage(locale, problem)]),
    ...FLOW.map((problem) => [Object.values(problem).slice(0, 2).join(" "), problemMessage(locale, problem)]),
    ...SLACK_ERRORS.map((code) => [`slack ${code}`, slackErrorMessage(locale, code, ABOUT_SLACK)]),
    ...["missing_scope", "token_revoked", "not_installed", "is_archived", "ratelimited"].map((code) => [
      `little known of ${code}`,
      slackErrorMessage(locale, code, { reference: "4f6c" }),
    ]),
  ]);
}

function problemName(problem: Problem): string {
  const details = Object.values(problem).filter((value) => value !== problem.example);
  return details.join(" ");
}

function problems(said: string): Problem[] {
  const kinds: ProblemKind[] = [
    { code: "text-too-long", limit: 4000 },
    { code: "not-understood", said },
    { code: "not-understood", said, nearest: "help" },
    { code: "commas-missing", said },
    { code: "name-not-linked", said },
    { code: "broadcast", said },
    { code: "quote-open", said },
    { code: "number-out-of-range", said, counted: "winners", min: 1, max: 1_048_576 },
    { code: "number-out-of-range", said, counted: "teams", min: 2, max: 1_048_576 },
    { code: "number-out-of-range", said, counted: "reserves", min: 1, max: 100 },
    { code: "number-out-of-range", said, counted: "draw", min: 1, max: Number.MAX_SAFE_INTEGER },
    { code: "number-missing", keyword: "teams" },
    { code: "number-twice", said },
    { code: "number-or-option", said },
    { code: "keyword-twice", keyword: "prize" },
    { code: "value-missing", keyword: "prize" },
    { code: "value-missing", keyword: "except" },
    { code: "not-together", one: "number", other: "order" },
    { code: "not-together", one: "weight", other: "teams" },
    { code: "not-together", one: "reserve", other: "order" },
    { code: "not-together", one: "teams", other: "order" },
    { code: "weight-out-of-range", said, max: 1_000_000 },
    { code: "weight-unclear", said },
    { code: "weight-misplaced" },
    { code: "mixed", said },
    { code: "option-twice", said },
    { code: "weight-twice", userId: "U0ANN" },
    { code: "option-too-long", said, limit: 100 },
    { code: "invisible" },
    { code: "too-many-named", limit: 500 },
    { code: "prize-unclear", said },
    { code: "prize-too-long", limit: 150 },
    { code: "nobody-picked" },
    { code: "no-options" },
    { code: "not-chosen" },
  ];
  return kinds.map((problem) => ({ ...problem, example: exampleFor({ problem }, "", () => true) }));
}

const FLOW: readonly FlowProblem[] = [
  { code: "too-few", method: "pick", wanted: 5, available: 1, kind: "people" },
  { code: "too-few", method: "teams", wanted: 5, available: 3, kind: "options" },
  { code: "too-many-entries", limit: 1_048_576 },
  { code: "nobody-eligible" },
  { code: "group-empty", groupId: "S0ONE" },
  { code: "groups-unavailable" },
  { code: "channel-unreadable", channelId: "C0RAN" },
  { code: "channel-unreadable", channelId: "D0DIR" },
  { code: "not-yours", organiserId: "U0ORG" },
  { code: "nobody-left", number: 12 },
  { code: "draw-not-found", number: 12 },
  { code: "not-decided-yet", number: 12, timeSeconds: 1_795_000_000 },
  { code: "was-called-off", number: 12 },
  { code: "out-of-date", number: 12 },
];
