import { describe, expect, test } from "vitest";
import { createInstallations } from "./installation.ts";

describe("an installation", () => {
  test("that is made again keeps its token and adds scopes to those it had", () => {
    const installations = createInstallations();
    const first = installations.install(["commands", "chat:write"]);
    const second = installations.install(["commands", "users:read"]);

    expect(second.token).toBe(first.token);
    expect(second.scopes).toEqual(["commands", "chat:write", "users:read"]);
  });

  test("that is removed leaves a token that is known as dead, and no scopes", () => {
    const installations = createInstallations();
    const { token } = installations.install(["commands", "chat:write"]);
    installations.remove();
    const next = installations.install(["commands"]);

    expect(installations.stateOf(token)).toBe("removed");
    expect(installations.stateOf(next.token)).toBe("live");
    expect(installations.stateOf("xoxb-other")).toBe("unknown");
    expect(next.scopes).toEqual(["commands"]);
  });
});
