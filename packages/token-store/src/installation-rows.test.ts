import { secretOf } from "@luckydraw/kms-secrets";
import { describe, expect, test } from "vitest";
import { installationOf, type OpenRow } from "./installation-rows.ts";

const open = (sort: string): OpenRow => ({
  row: {
    partition: "A0LUCKY/team/T0NORTH",
    sort,
    version: "one",
    registeredAtMs: 1,
    updatedAtMs: 1,
    facts: {},
  },
  tokens: { token: secretOf("xoxb-secret") },
});

describe("an installation", () => {
  test("of rows that lack every fact is whole all the same", () => {
    const installation = installationOf(open("installation"), open("user/U0ANN"));

    expect(installation).toEqual({
      team: undefined,
      enterprise: undefined,
      user: { id: "", token: "xoxb-secret", scopes: undefined },
      bot: { id: "", userId: "", token: "xoxb-secret", scopes: [] },
      appId: undefined,
      isEnterpriseInstall: false,
      authVersion: "v2",
    });
  });

  test("without an installer has no person's id", () => {
    expect(installationOf(open("installation"), undefined).user.id).toBe("");
  });
});
