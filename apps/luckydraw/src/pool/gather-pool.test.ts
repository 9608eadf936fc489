import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTestClock } from "../../test/kit/clock.ts";
import { createMemorySlack, type MemorySlack, person } from "../../test/kit/memory-slack.ts";
import type { DrawRequest, Named } from "../command/request.ts";
import { Stop } from "../flow/stop.ts";
import type { Slack } from "../slack/slack.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { gatherPool, MAX_POOL_ENTRIES } from "./gather-pool.ts";

const organiserId = "U0ORGA";
const channelId = "C1";

function workspace(): MemorySlack {
  const memory = createMemorySlack(createTestClock());
  for (const id of [organiserId, "UANN", "UBEN", "UCAT", "UDAN", "UEVE"]) memory.accounts.set(id, person(id));
  memory.accounts.set("UBEEP", person("UBEEP", { state: "bot" }));
  memory.accounts.set("ULEFT", person("ULEFT", { state: "deactivated" }));
  memory.channels.set(channelId, ["UCAT", organiserId, memory.ownId, "UANN", "UBEEP", "UBEN", "ULEFT"]);
  memory.channels.set("C2", ["UANN", "UDAN", memory.ownId]);
  memory.groups.set("S1", ["UBEN", "UEVE"]);
  return memory;
}

function gather(request: Partial<DrawRequest>, memory = workspace(), includesOrganiser = false) {
  const slack: Slack = { ...memory, ownUserId: async () => memory.ownId };
  const whole: DrawRequest = {
    kind: "draw",
    method: "pick",
    count: 1,
    pool: [],
    except: [],
    reserves: 0,
    quietly: false,
    ...request,
  };
  return gatherPool(slack, { request: whole, channelId, organiserId, includesOrganiser });
}

const user = (id: string, weight = 1): Named => ({ kind: "user", id, weight });
const channel = (id: string): Named => ({ kind: "channel", id });
const group = (id: string): Named => ({ kind: "group", id });
const option = (text: string, weight = 1): Named => ({ kind: "option", text, weight });
const idsOf = async (gathering: ReturnType<typeof gather>): Promise<string[]> =>
  (await gathering).entries.map(([id]) => id);
const stopOf = async (gathering: Promise<unknown>): Promise<unknown> => {
  const stop = await gathering.then(
    () => undefined,
    (error: unknown) => error,
  );
  return stop instanceof Stop ? stop.problem : stop;
};

describe("a pick from the channel", () => {
  test("leaves out the organiser, bots and deactivated accounts", async () => {
    expect(await idsOf(gather({}))).toEqual(["UANN", "UBEN", "UCAT"]);
  });

  test("takes the organiser in where the workspace's admins chose so", async () => {
    expect(await idsOf(gather({}, workspace(), true))).toEqual(["UANN", "UBEN", "UCAT", organiserId].sort());
  });

  test("of 40 accounts is looked up first, and waits when that fails", async () => {
    const memory = workspace();
    memory.channels.set(
      channelId,
      Array.from({ length: 40 }, (_, i) => `U${100 + i}`),
    );
    memory.faults.set("account", [new SlackFault("unreachable")]);

    await expect(gather({}, memory)).rejects.toMatchObject({ code: "unreachable" });
  });

  test("of more looks nobody up: most ranks are never reached", async () => {
    const memory = workspace();
    memory.channels.set(
      channelId,
      Array.from({ length: 41 }, (_, i) => `U${100 + i}`),
    );
    memory.faults.set("account", [new SlackFault("unreachable")]);

    expect(await idsOf(gather({}, memory))).toHaveLength(41);
    expect(memory.faults.get("account")).toHaveLength(1);
  });

  test("leaves out who is excepted, by name and by group", async () => {
    expect(await idsOf(gather({ except: [user("UANN"), group("S1")] }))).toEqual(["UCAT"]);
  });

  test("of nobody but bots and deactivated accounts is stopped, before anything is posted", async () => {
    const pool = [user("UBEEP"), user("ULEFT")];

    expect(await stopOf(gather({ pool }))).toEqual({ code: "nobody-eligible" });
  });

  test("of which nobody is left is stopped", async () => {
    expect(await stopOf(gather({ except: [channel(channelId)] }))).toEqual({ code: "nobody-eligible" });
  });

  test("that wants more than there are is stopped", async () => {
    expect(await stopOf(gather({ count: 4 }))).toEqual({
      code: "too-few",
      method: "pick",
      wanted: 4,
      available: 3,
      kind: "people",
    });
  });
});

describe("named people", () => {
  test("take part once each, however often they are named, with the weight they were given", async () => {
    const pool = await gather({ pool: [user("UANN", 3), channel("C2"), group("S1"), user("UBEN")] });

    expect(pool.entries).toEqual([
      ["UANN", 3],
      ["UBEN", 1],
      ["UDAN", 1],
      ["UEVE", 1],
    ]);
  });

  test("include the organiser who names themself, alone or beside their channel", async () => {
    expect(await idsOf(gather({ pool: [user(organiserId), user("UANN")] }))).toContain(organiserId);
    expect(await idsOf(gather({ pool: [channel(channelId), user(organiserId)] }))).toContain(organiserId);
    expect(await idsOf(gather({ pool: [user(organiserId), channel(channelId)] }))).toContain(organiserId);
  });

  test.each([
    ["an unknown channel", [channel("C9")], { code: "channel-unreadable", channelId: "C9" }],
    ["an unknown group", [group("S9")], { code: "group-empty", groupId: "S9" }],
  ] as const)("with %s among them are refused", async (_name, pool, problem) => {
    expect(await stopOf(gather({ pool }))).toEqual(problem);
  });

  test("with a group where groups need another plan are refused", async () => {
    const memory = workspace();
    memory.faults.set("membersOfGroup", [new SlackFault("paid_teams_only")]);

    expect(await stopOf(gather({ pool: [group("S1")] }, memory))).toEqual({ code: "groups-unavailable" });
  });

  test("wait when Slack can't be asked: that is no reason to leave anybody out", async () => {
    const memory = workspace();
    memory.faults.set("membersOf", [new SlackFault("ratelimited")]);

    expect(await stopOf(gather({}, memory))).toMatchObject({ name: "SlackFault", code: "ratelimited" });
  });
});

describe("teams and orders", () => {
  test("hold everybody who is a person, the organiser too", async () => {
    expect(await idsOf(gather({ method: "order", count: 0 }))).toEqual([organiserId, "UANN", "UBEN", "UCAT"]);
  });

  test("of fewer people than teams are stopped", async () => {
    expect(await stopOf(gather({ method: "teams", count: 5 }))).toMatchObject({
      code: "too-few",
      wanted: 5,
      available: 4,
    });
  });
});

describe("options", () => {
  test("need no Slack, keep their order, and are one when they look the same", async () => {
    const memory = workspace();
    const pool = await gather(
      { pool: [option("cafe\u0301"), option("tea", 2), option("caf\u00e9", 4)] },
      memory,
    );

    expect(pool).toEqual({
      kind: "options",
      entries: [
        ["caf\u00e9", 5],
        ["tea", 2],
      ],
    });
  });

  test("leave out what is excepted", async () => {
    expect(await idsOf(gather({ pool: [option("a"), option("b")], except: [option("a")] }))).toEqual(["b"]);
  });
});

test("more entries than a draw holds are refused with the limit", async () => {
  const memory = workspace();
  memory.channels.set(
    channelId,
    Array.from({ length: MAX_POOL_ENTRIES + 1 }, (_, index) => `U${index}`),
  );

  expect(await stopOf(gather({}, memory))).toEqual({ code: "too-many-entries", limit: MAX_POOL_ENTRIES });
});

test("whatever is named, nobody is in twice, excepted or this bot", async () => {
  const named = fc.oneof(
    fc.constantFrom("UANN", "UBEN", "UCAT", organiserId).map((id) => user(id)),
    fc.constantFrom(channelId, "C2").map(channel),
    fc.constant(group("S1")),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(named, { maxLength: 6 }),
      fc.array(named, { maxLength: 3 }),
      async (pool, except) => {
        const memory = workspace();
        const gathered = await gather({ pool, except }, memory).catch((error: unknown) => error);
        if (gathered instanceof Stop) return;

        const ids = (gathered as Awaited<ReturnType<typeof gather>>).entries.map(([id]) => id);
        const excepted = except.flatMap((each) => {
          if (each.kind === "user") return [each.id];
          if (each.kind === "option") return [];
          return (each.kind === "channel" ? memory.channels : memory.groups).get(each.id) ?? [];
        });
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => excepted.includes(id) || id === memory.ownId)).toEqual([]);
      },
    ),
  );
});
