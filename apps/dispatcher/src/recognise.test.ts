import { interactions, parseJob } from "@luckydraw/slack-app";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buttonPayload, commandFields, formBody, formPayload, payloadBody } from "../test/requests.ts";
import { recognise } from "./recognise.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const recogniseText = (text: string) => recognise(bytes(text), 1_790_000_000_000);
const command = (change: Partial<Record<keyof typeof commandFields, string>> = {}) =>
  recogniseText(formBody({ ...commandFields, ...change }));

describe("a slash command", () => {
  it("becomes a job with everything that its worker needs", () => {
    expect(command()).toEqual({
      kind: "job",
      workers: ["luckydraw"],
      awaited: false,
      job: {
        version: 1,
        kind: "command",
        id: "T0LUCKY01/cmd/11.22.abc",
        receivedAtMs: 1_790_000_000_000,
        installation: { teamId: "T0LUCKY01", enterpriseId: null, isEnterpriseInstall: false },
        command: "/luckydraw",
        text: "2 <@U0BOB0001|bob> 라면",
        userId: "U0ANN0001",
        channelId: "C0LUNCH01",
        triggerId: "11.22.abc",
        responseUrl: "https://hooks.slack.com/commands/T0LUCKY01/1/abc",
      },
    });
  });

  it("reads is_enterprise_install as the string that it is", () => {
    const recognised = recogniseText(
      formBody({ ...commandFields, is_enterprise_install: "true", enterprise_id: "E0ORG0001" }),
    );

    expect(recognised).toMatchObject({
      job: { installation: { enterpriseId: "E0ORG0001", isEnterpriseInstall: true } },
    });
  });

  it("of another app is unknown", () => {
    expect(command({ command: "/someone-elses" })).toEqual({ kind: "unknown", what: "command" });
    expect(command({ command: "toString" })).toEqual({ kind: "unknown", what: "command" });
  });

  it("of 4,000 characters is a job, of 4,001 too long", () => {
    expect(command({ text: "x".repeat(4_000) }).kind).toBe("job");
    expect(command({ text: "x".repeat(4_001) })).toEqual({ kind: "too-long" });
  });

  it.each(["team_id", "channel_id", "user_id", "trigger_id", "response_url"] as const)(
    "without %s is malformed, and the problem repeats no value",
    (field) => {
      const recognised = command({ [field]: "" });

      expect(recognised.kind).toBe("malformed");
      expect(JSON.stringify(recognised)).not.toContain("라면");
    },
  );
});

describe("an interaction", () => {
  it("goes to the worker whose name its action id begins with, without Slack's token", () => {
    const recognised = recogniseText(payloadBody(buttonPayload));

    expect(recognised).toMatchObject({
      kind: "job",
      workers: ["luckydraw"],
      awaited: false,
      job: { id: "T0LUCKY01/act/33.44.def", interaction: "block_actions", targetId: "luckydraw:verify" },
    });
    expect(JSON.stringify(recognised)).not.toContain("not-to-be-used");
  });

  it("that submits a form is awaited, and the same submission has the same id", () => {
    const first = recogniseText(payloadBody(formPayload));
    const again = recogniseText(payloadBody({ ...formPayload, trigger_id: "77.88.new" }));

    expect(first).toMatchObject({
      awaited: true,
      job: { id: "T0LUCKY01/view_submission/V0FORM001/1790000002.aa11" },
    });
    expect(again).toMatchObject({ job: { id: "T0LUCKY01/view_submission/V0FORM001/1790000002.aa11" } });
  });

  it("of an org-wide install names the person's own workspace", () => {
    const recognised = recogniseText(
      payloadBody({
        ...buttonPayload,
        team: null,
        enterprise: { id: "E0ORG0001" },
        is_enterprise_install: true,
      }),
    );

    expect(recognised).toMatchObject({
      job: { installation: { teamId: "T0LUCKY01", enterpriseId: "E0ORG0001", isEnterpriseInstall: true } },
    });
  });

  it.each([
    ["an unknown kind", { ...buttonPayload, type: "dialog_submission" }],
    ["a kind named like a member of every object", { ...buttonPayload, type: "constructor" }],
    ["somebody else's button", { ...buttonPayload, actions: [{ action_id: "other:verify" }] }],
    ["a button without a prefix", { ...buttonPayload, actions: [{ action_id: "luckydraw" }] }],
    ["no target at all", { ...buttonPayload, actions: [] }],
  ])("of %s is unknown", (_, payload) => {
    expect(recogniseText(payloadBody(payload))).toEqual({ kind: "unknown", what: "interaction" });
  });

  it.each([
    ["no JSON", "{"],
    ["JSON that is a list", "[]"],
    ["JSON that is null", "null"],
  ])("of %s is malformed", (_, payload) => {
    expect(recogniseText(formBody({ payload })).kind).toBe("malformed");
  });

  it("that can't be told from another delivery is malformed", () => {
    const { trigger_id: _, ...withoutTrigger } = buttonPayload;

    expect(recogniseText(payloadBody(withoutTrigger)).kind).toBe("malformed");
    expect(recogniseText(payloadBody({ ...formPayload, view: { callback_id: "luckydraw:form" } })).kind).toBe(
      "malformed",
    );
  });

  it("is declared for every kind in the surface table", () => {
    expect(Object.keys(interactions).sort()).toEqual(["block_actions", "view_closed", "view_submission"]);
  });
});

describe("the Events API", () => {
  it("challenges, and gets its challenge", () => {
    expect(recogniseText(JSON.stringify({ type: "url_verification", challenge: "c-1", token: "t" }))).toEqual(
      {
        kind: "challenge",
        challenge: "c-1",
      },
    );
  });

  it("challenges without a challenge: malformed", () => {
    expect(recogniseText(JSON.stringify({ type: "url_verification" })).kind).toBe("malformed");
  });

  it("sends an event that was not asked for: unknown", () => {
    const envelope = { type: "event_callback", event_id: "Ev1", event: { type: "message" } };

    expect(recogniseText(JSON.stringify(envelope))).toEqual({ kind: "unknown", what: "event" });
  });

  it.each([
    [
      "a workspace",
      { authorizations: [{ team_id: "T0LUCKY01", enterprise_id: null, is_enterprise_install: false }] },
      "T0LUCKY01",
      false,
    ],
    ["a workspace that left", { authorizations: [] }, "T0LUCKY01", false],
    [
      "an organisation",
      { authorizations: [{ team_id: null, enterprise_id: "E0ORG0001", is_enterprise_install: true }] },
      "E0ORG0001",
      true,
    ],
    [
      "an organisation that left, its id in the team's place",
      { team_id: "E0ORG0001", enterprise_id: "E0ORG0001" },
      "E0ORG0001",
      true,
    ],
    [
      "an organisation that left, without a team",
      { team_id: null, enterprise_id: "E0ORG0001" },
      "E0ORG0001",
      true,
    ],
  ])("sends an event of %s: its job is the tenant's", (_, more, tenant, isEnterpriseInstall) => {
    const envelope = {
      type: "event_callback",
      team_id: "T0LUCKY01",
      event: { type: "app_uninstalled" },
      event_id: "Ev1",
      event_time: 1_790_000_000,
      ...more,
    };

    expect(recogniseText(JSON.stringify(envelope))).toMatchObject({
      kind: "job",
      workers: ["luckydraw", "image-upload"],
      awaited: false,
      job: {
        kind: "event",
        id: `${tenant}/evt/Ev1`,
        eventTimeSeconds: 1_790_000_000,
        event: { type: "app_uninstalled" },
        installation: { isEnterpriseInstall },
      },
    });
  });

  it("says that it holds events back", () => {
    expect(recogniseText(JSON.stringify({ type: "app_rate_limited", team_id: "T0LUCKY01" }))).toEqual({
      kind: "unknown",
      what: "app_rate_limited",
    });
  });
});

describe("anything else", () => {
  it("is an ssl_check", () => {
    expect(recogniseText(formBody({ ssl_check: "1", token: "t" }))).toEqual({ kind: "ssl-check" });
  });

  it("is malformed when it is not UTF-8", () => {
    expect(recognise(new Uint8Array([0x63, 0xff, 0x3d]), 0)).toEqual({
      kind: "malformed",
      problem: "body: not UTF-8",
    });
  });

  it("never throws, and hands over nothing that the worker's end refuses", () => {
    const shapes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map(bytes),
      fc.json().map((payload) => bytes(formBody({ payload }))),
      fc
        .record({
          type: fc.constantFrom("block_actions", "view_submission", "event_callback"),
          event: fc.json(),
        })
        .map((payload) => bytes(payloadBody(payload))),
      fc
        .dictionary(fc.constantFrom(...Object.keys(commandFields)), fc.string())
        .map((fields) => bytes(formBody(fields))),
    );

    fc.assert(
      fc.property(shapes, (body) => {
        const recognised = recognise(body, 0);
        expect(recognised.kind === "job" ? parseJob(recognised.job).ok : true).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
