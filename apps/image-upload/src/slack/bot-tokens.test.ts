import { secretOf } from "@luckydraw/kms-secrets";
import { createTokenStore, TokenStoreError, type TokenStoreErrorCode } from "@luckydraw/token-store";
import { memorySealer, memoryTable } from "@luckydraw/token-store/memory";
import { describe, expect, test } from "vitest";
import { installation } from "../../test/kit/jobs.ts";
import { oneWorkspaceTokens, storedTokens } from "./bot-tokens.ts";
import { isLasting } from "./slack-fault.ts";

const grantedTo = (teamId: string, token: string) => ({
  team: { id: teamId },
  enterprise: undefined,
  user: { id: "U0ANN0001", token: undefined, scopes: undefined },
  bot: { token, scopes: ["chat:write"], id: "B0BOT0001", userId: "U0BOT0001" },
  appId: "A0LUCKY01",
  isEnterpriseInstall: false,
});

describe("tokens of installations", () => {
  test("are each workspace's own", async () => {
    const store = createTokenStore({ appId: "A0LUCKY01", table: memoryTable(), sealer: memorySealer() });
    await store.storeInstallation(grantedTo("T0ONE0001", "xoxb-one"));
    await store.storeInstallation(grantedTo("T0TWO0001", "xoxb-two"));
    const tokens = storedTokens(store);

    const [one, two] = await Promise.all(
      ["T0ONE0001", "T0TWO0001"].map((teamId) => tokens.botToken({ ...installation, teamId })),
    );

    expect([one?.reveal(), two?.reveal()]).toEqual(["xoxb-one", "xoxb-two"]);
  });

  test("that were forgotten are read again", async () => {
    const table = memoryTable();
    const sealer = memorySealer();
    const [callback, worker] = [1, 2].map(() => createTokenStore({ appId: "A0LUCKY01", table, sealer }));
    const tokens = storedTokens(worker!);
    const asked = { ...installation, teamId: "T0ONE0001" };
    await callback!.storeInstallation(grantedTo("T0ONE0001", "xoxb-old"));
    const old = (await tokens.botToken(asked)).reveal();
    await callback!.storeInstallation(grantedTo("T0ONE0001", "xoxb-new"));
    const kept = (await tokens.botToken(asked)).reveal();

    tokens.forget(asked);

    expect([old, kept, (await tokens.botToken(asked)).reveal()]).toEqual([
      "xoxb-old",
      "xoxb-old",
      "xoxb-new",
    ]);
  });

  test.each<[TokenStoreErrorCode, string]>([
    ["not-installed", "not_installed"],
    ["bot-token-missing", "token_unusable"],
    ["refresh-refused", "token_unusable"],
    ["seal-mismatch", "token_unusable"],
    ["row-unreadable", "token_unusable"],
  ])("that can't be had for %s are somebody's to install", async (code, told) => {
    const error = new TokenStoreError({ code });
    const tokens = storedTokens({ botToken: () => Promise.reject(error), forget: () => undefined });

    const fault = await tokens.botToken(installation).catch((it: unknown) => it);

    expect(fault).toMatchObject({ code: told, cause: error });
    expect(isLasting(fault)).toBe(true);
  });

  test.each<TokenStoreErrorCode>([
    "throttled",
    "unavailable",
    "slack-unavailable",
    "aborted",
    "access-denied",
  ])("that can't be had for %s are worth another try", async (code) => {
    const error = new TokenStoreError({ code });
    const tokens = storedTokens({ botToken: () => Promise.reject(error), forget: () => undefined });

    await expect(tokens.botToken(installation)).rejects.toBe(error);
  });
});

test("one workspace's token is the same for whoever asks, before and after it is forgotten", async () => {
  const tokens = oneWorkspaceTokens({ get: async () => secretOf("xoxb-only") });

  tokens.forget(installation);

  expect((await tokens.botToken({ ...installation, teamId: "T0OTHER01" })).reveal()).toBe("xoxb-only");
});
