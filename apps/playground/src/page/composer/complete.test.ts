import { describe, expect, it } from "vitest";
import type { PlaygroundChannel, PlaygroundUser, Workspace } from "../../shared/protocol.ts";
import { commandBeingTyped, completionAt } from "./complete.ts";

function person(name: string, realName: string, more: Partial<PlaygroundUser> = {}): PlaygroundUser {
  const flags = { isBot: false, isDeactivated: false, isAdmin: false };
  return { id: `U_${name}`, name, realName, locale: "en-US", timeZone: "UTC", ...flags, ...more };
}

const general: PlaygroundChannel = {
  id: "C1",
  name: "general",
  kind: "public",
  topic: "",
  memberCount: 2,
  memberIds: ["U_bob"],
  appIsMember: true,
};
const workspace: Workspace = {
  team: { id: "T1", name: "T", hasApp: true },
  teams: [],
  appUserId: "U_app",
  users: [
    person("barb", "Barb Outside"),
    person("bob", "Bob Sample"),
    person("haruka", "佐藤 遥"),
    person("bygone", "Bygone", { isDeactivated: true }),
  ],
  channels: [general, { ...general, id: "C2", name: "leads", kind: "private", memberIds: ["U_barb"] }],
  userGroups: [{ id: "S1", handle: "board", name: "Board" }],
  commands: [{ name: "/luckydraw", description: "Draw winners", usageHint: "[2] [@people]" }],
};
const place = { workspace, channel: general, userId: "U_bob", inThread: false };

function offered(text: string, more: object = {}): readonly string[] | undefined {
  return completionAt(text, text.length, { ...place, ...more })?.suggestions.map(
    (suggestion) => suggestion.insert,
  );
}

describe("completionAt", () => {
  it("offers commands at the start only", () => {
    expect(offered("/lu")).toEqual(["/luckydraw "]);
    expect(offered("say /lu")).toBeUndefined();
    expect(offered("/other")).toBeUndefined();
  });

  it("offers no commands in a thread", () => {
    expect(offered("/lu", { inThread: true })).toBeUndefined();
  });

  it("offers members of the channel before others, groups last, nobody who has left", () => {
    expect(offered("/luckydraw 2 @b")).toEqual(["@bob ", "@barb ", "@board "]);
  });

  it("finds people by any word of their name, in any script", () => {
    expect(offered("@遥")).toEqual(["@haruka "]);
    expect(offered("@sam")).toEqual(["@bob "]);
  });

  it("offers only channels that the person sees", () => {
    expect(offered("#")).toEqual(["#general "]);
  });

  it("leaves addresses alone", () => {
    expect(offered("bob@b")).toBeUndefined();
  });

  it("says where the typed part begins", () => {
    expect(completionAt("hi @bo there", 6, place)?.start).toBe(3);
  });
});

describe("commandBeingTyped", () => {
  it("is known once its name is followed by a space", () => {
    expect(commandBeingTyped("/luckydraw ", workspace)?.usageHint).toBe("[2] [@people]");
    expect(commandBeingTyped("/luckydraw", workspace)).toBeUndefined();
    expect(commandBeingTyped("/other 2", workspace)).toBeUndefined();
  });
});
