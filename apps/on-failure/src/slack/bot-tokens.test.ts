import { secretOf } from "@luckydraw/kms-secrets";
import { createTokenStore, TokenStoreError, type TokenStoreErrorCode } from "@luckydraw/token-store";
import { memorySealer, memoryTable } from "@luckydraw/token-store/memory";
import { describe, expect, test } from "vitest";
import { installation } from "../../test/kit/failures.ts";
import { oneWorkspaceTokens, storedTokens } from "./bot-tokens.ts";
import { SlackFault } from "./slack-fault.ts";

const nowMs = 1_790_000_000_000;

/** A store that refreshes nothing, with what one workspace granted. */
async function storeOf(bot: object = {}) {
  const store = createTokenStore({
    appId: "A0LUCKY01",
    table: memoryTable(),
    sealer: memorySealer(),
    now: () => nowMs,
  });
  await store.storeInstallation({
    team: { id: "T0LUCKY01" },
    enterprise: undefined,
    user: { id: "U0ANN0001", token: undefined, scopes: undefined },
    bot: { token: "xoxb-stored", scopes: ["chat:write"], id: "B0BOT0001", userId: "U0BOT0001", ...bot },
    appId: "A0LUCKY01",
    isEnterpriseInstall: false,
  });
  return store;
}
const endingAt = (expiresAt: number) => ({ refreshToken: "xoxe-1-refresh", expiresAt });
const faultOf = (asking: Promise<unknown>) => asking.catch((error: unknown) => error);

describe("tokens of installations", () => {
  test("are what was stored, to their last second", async () => {
    const tokens = storedTokens(await storeOf(endingAt(nowMs / 1_000 + 1)));

    expect((await tokens.botToken(installation)).reveal()).toBe("xoxb-stored");
  });

  test("that have ended close the ways that need one: nothing is refreshed here", async () => {
    const tokens = storedTokens(await storeOf(endingAt(nowMs / 1_000)));

    const fault = await faultOf(tokens.botToken(installation));

    expect(fault).toBeInstanceOf(SlackFault);
    expect(fault).toMatchObject({ code: "token_ended", isPassing: false });
  });

  test.each<[TokenStoreErrorCode, string]>([
    ["not-installed", "not_installed"],
    ["refresher-missing", "token_ended"],
    ["bot-token-missing", "token_unusable"],
    ["seal-mismatch", "token_unusable"],
    ["row-unreadable", "token_unusable"],
    ["tenant-invalid", "token_unusable"],
  ])("that can't be had for %s are no way", async (code, told) => {
    const error = new TokenStoreError({ code });
    const tokens = storedTokens({ botToken: () => Promise.reject(error), forget: () => undefined });

    expect(await faultOf(tokens.botToken(installation))).toMatchObject({ code: told, isPassing: false });
  });

  test.each<TokenStoreErrorCode>(["throttled", "unavailable", "aborted", "access-denied", "key-unusable"])(
    "that can't be had for %s are worth another try",
    async (code) => {
      const error = new TokenStoreError({ code });
      const tokens = storedTokens({ botToken: () => Promise.reject(error), forget: () => undefined });

      await expect(tokens.botToken(installation)).rejects.toBe(error);
    },
  );

  test("that were forgotten are read again", async () => {
    const forgotten: unknown[] = [];
    const store = await storeOf();
    const tokens = storedTokens({ ...store, forget: (tenant) => void forgotten.push(tenant) });

    tokens.forget(installation);

    expect(forgotten).toEqual([installation]);
  });
});

test("one workspace's token is the same for whoever asks, before and after it is forgotten", async () => {
  const tokens = oneWorkspaceTokens({ get: async () => secretOf("xoxb-only") });

  tokens.forget(installation);

  expect((await tokens.botToken({ ...installation, teamId: "T0OTHER01" })).reveal()).toBe("xoxb-only");
});
