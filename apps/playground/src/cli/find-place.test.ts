import { describe, expect, test } from "vitest";
import type { Workspace } from "../shared/protocol.ts";
import { findPlace, findTeam } from "./find-place.ts";

const workspace = {
  teams: [
    { id: "T1", name: "Lucky Lunch", hasApp: true },
    { id: "T2", name: "Second Workspace", hasApp: false },
  ],
  users: [
    { id: "U1", name: "ann" },
    { id: "U2", name: "bob" },
  ],
  channels: [
    { id: "D1", name: "Luckydraw", kind: "direct" },
    { id: "C1", name: "general", kind: "public" },
    { id: "C2", name: "random", kind: "public" },
  ],
} as unknown as Workspace;
const running = {
  url: "",
  text: "/luckydraw",
  channel: undefined,
  as: undefined,
  workspace: undefined,
  timeoutMs: 1,
};

describe("where a command is typed", () => {
  test("is the first channel, as the first person, unless others are named", () => {
    expect(findPlace(workspace, running)).toMatchObject({ channel: { id: "C1" }, user: { id: "U1" } });
    expect(findPlace(workspace, { ...running, channel: "random", as: "bob" })).toMatchObject({
      channel: { id: "C2" },
      user: { id: "U2" },
    });
  });

  test.each([
    [{ channel: "rendom" }, "No #rendom. There are #general, #random."],
    [{ channel: "Luckydraw" }, "No #Luckydraw. There are #general, #random."],
    [{ as: "eve" }, "No @eve."],
  ])("is nowhere for %j", (named, problem) => {
    expect(findPlace(workspace, { ...running, ...named })).toBe(problem);
  });

  test("is in the workspace whose name begins so", () => {
    expect(findTeam(workspace, "second")).toMatchObject({ id: "T2" });
    expect(findTeam(workspace, "third")).toBe("No workspace third. There are Lucky Lunch, Second Workspace.");
  });
});
