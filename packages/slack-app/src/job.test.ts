import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Job, parseJob } from "./job.ts";

const head = {
  version: 1,
  id: "T0LUCKY01/cmd/1.2.a",
  receivedAtMs: 1_790_000_000_000,
  installation: { teamId: "T0LUCKY01", enterpriseId: null, isEnterpriseInstall: false },
};
const command = {
  ...head,
  kind: "command",
  command: "/luckydraw",
  text: "2",
  userId: "U0ANN0001",
  channelId: "C0LUNCH01",
  triggerId: "1.2.a",
  responseUrl: "https://hooks.slack.com/commands/T0LUCKY01/1/abc",
};
const interaction = {
  ...head,
  kind: "interaction",
  interaction: "block_actions",
  targetId: "luckydraw:verify",
  payload: { type: "block_actions" },
};
const event = {
  ...head,
  kind: "event",
  eventId: "Ev0LUCKY1",
  eventTimeSeconds: 1_790_000_000,
  event: { type: "app_home_opened", tab: "home" },
};

/** Every path to a member of a value, so that each can be broken in turn. */
function paths(value: unknown, prefix: string[] = []): string[][] {
  return value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([key, inner]) => [[...prefix, key], ...paths(inner, [...prefix, key])])
    : [];
}
function without(value: object, [key = "", ...rest]: readonly string[]): object {
  const { [key]: inner, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [key]: without(inner as object, rest) };
}

describe("a job", () => {
  it.each([
    command,
    interaction,
    { ...interaction, interaction: "view_submission" },
    { ...interaction, interaction: "view_closed" },
    event,
    { ...command, installation: { teamId: null, enterpriseId: "E0ORG0001", isEnterpriseInstall: true } },
  ])("of kind $kind comes through JSON as it was", (job) => {
    const parsing = parseJob(JSON.parse(JSON.stringify(job)));

    expect(parsing).toEqual({ ok: true, job });
  });

  it.each(
    [command, interaction, event].flatMap((job) =>
      paths(job)
        .filter(([first]) => first !== "payload" || job.kind !== "interaction")
        .filter((path) => path.join(".") !== "event.tab" && path.join(".") !== "payload.type")
        .map((path) => ({ job, path, kind: job.kind, name: path.join(".") })),
    ),
  )("of kind $kind is refused without $name", ({ job, path }) => {
    expect(parseJob(without(job, path)).ok).toBe(false);
  });

  it.each([
    ["another version", { ...command, version: 2 }],
    ["a member that nobody knows", { ...command, extra: 1 }],
    ["a text of 4,001 characters", { ...command, text: "x".repeat(4_001) }],
    ["an id of no Slack form", { ...command, userId: "ann" }],
    ["an id with markup in it", { ...command, channelId: "C0LUNCH01>" }],
    ["a command without its slash", { ...command, command: "luckydraw" }],
    [
      "no workspace and no organisation",
      { ...command, installation: { ...head.installation, teamId: null } },
    ],
    ["a time before there was one", { ...command, receivedAtMs: -1 }],
    ["a payload that is a list", { ...interaction, payload: [] }],
    ["a payload that is null", { ...interaction, payload: null }],
    ["a payload that is a text", { ...interaction, payload: "{}" }],
    ["an id that begins in lower case", { ...command, userId: "xU0ANN0001" }],
    ["a list", []],
    ["nothing", undefined],
  ])("is refused with %s", (_, value) => {
    expect(parseJob(value).ok).toBe(false);
  });

  it("says which member broke which rule, and repeats no value", () => {
    const parsing = parseJob({ ...command, userId: "somebody's own words" });

    expect(parsing).toEqual({ ok: false, problem: "userId: regex" });
    expect(JSON.stringify(parsing)).not.toContain("somebody");
  });

  it("says what is missing around it all", () => {
    expect(parseJob("hello")).toEqual({ ok: false, problem: "job: variant" });
    expect(parseJob({ ...command, installation: { ...head.installation, teamId: null } })).toEqual({
      ok: false,
      problem: "installation: check",
    });
  });

  it("is never made of anything without an exception either", () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof parseJob(value).ok === "boolean"));
  });

  it("keeps a type that a switch closes over", () => {
    const kinds: Record<Job["kind"], true> = { command: true, interaction: true, event: true };

    expect(Object.keys(kinds)).toHaveLength(3);
  });
});
