// What the store promises, on the ports in memory and on DynamoDB and KMS alike.
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createTokenStore, type SlackInstallation } from "../src/index.ts";
import { memorySealer, memoryTable } from "../src/memory.ts";
import { startAws } from "./aws-parts.ts";
import { appId, globe, north, orgInstallation, personWithToken, teamInstallation } from "./fixtures.ts";

const aws = await startAws();
afterAll(() => aws.close());

const days = 86_400_000;
let nowMs = 1_767_225_600_000;
let count = 0;
const ids = () => {
  count += 1;
  return { team: `T0N${count}`, org: `E0N${count}` };
};
const query = (teamId: string | undefined, enterpriseId?: string, isEnterpriseInstall = false) => ({
  teamId,
  enterpriseId,
  isEnterpriseInstall,
});

describe.each([
  ["in memory", memoryTable(), memorySealer()],
  ["on DynamoDB and KMS", aws.table, aws.sealer],
])("a store %s", (_, table, sealer) => {
  const store = createTokenStore({ appId, table, sealer, now: () => nowMs });

  test("brings back any installation as it was", async () => {
    const id = fc.stringMatching(/^[A-Z0-9]{2,12}$/);
    const text = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });
    const scopes = fc.array(fc.stringMatching(/^[a-z.:]{1,20}$/), { minLength: 1 });
    const pair = { token: text, scopes };
    const optional = {
      refreshToken: text,
      expiresAt: fc.integer({ min: 1_000_000_000, max: 2_000_000_000 }),
    };
    const bot = fc.record(
      { ...pair, ...optional, id, userId: id },
      { requiredKeys: ["token", "scopes", "id", "userId"] },
    );
    const user = fc.record({ ...pair, ...optional, id }, { requiredKeys: ["token", "scopes", "id"] });
    const named = fc.record({ id, name: text }, { requiredKeys: ["id"] });
    const webhook = { url: fc.webUrl(), channel: text, channelId: id, configurationUrl: fc.webUrl() };
    const shared = {
      user,
      bot,
      incomingWebhook: fc.record(webhook, { requiredKeys: ["url"] }),
      metadata: text,
      appId: fc.constant(appId),
      tokenType: fc.constant("bot" as const),
      authVersion: fc.constantFrom("v1" as const, "v2" as const),
    };
    const ofTeam = fc.record(
      {
        ...shared,
        team: named,
        enterprise: fc.option(named, { nil: undefined }),
        isEnterpriseInstall: fc.constant(false),
      },
      { requiredKeys: ["team", "enterprise", "user", "appId", "authVersion", "isEnterpriseInstall"] },
    );
    const ofOrg = fc.record(
      {
        ...shared,
        team: fc.constant(undefined),
        enterprise: named,
        enterpriseUrl: fc.webUrl(),
        isEnterpriseInstall: fc.constant(true),
      },
      { requiredKeys: ["team", "enterprise", "user", "appId", "authVersion", "isEnterpriseInstall"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(ofTeam, ofOrg), async (installation) => {
        await store.storeInstallation(installation as SlackInstallation);

        const { team, enterprise, isEnterpriseInstall } = installation;
        const found = await store.fetchInstallation(query(team?.id, enterprise?.id, isEnterpriseInstall));

        expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(installation)));
        await store.deleteInstallation(query(team?.id, enterprise?.id, isEnterpriseInstall));
      }),
      { numRuns: 15 },
    );
  }, 20_000);

  test("takes what Slack leaves empty as not there", async () => {
    const { team } = ids();
    await store.storeInstallation(
      teamInstallation({ team: { id: team, name: "" }, enterprise: { id: "", name: "" }, appId: undefined }),
    );

    const found = await store.fetchInstallation(query(team));

    expect(found).toMatchObject({ team: { id: team }, enterprise: undefined, appId });
    expect(found.team).not.toHaveProperty("name");
  });

  test("takes an installation without a flag, an app id and a version for a workspace's of today", async () => {
    const { team } = ids();
    const { isEnterpriseInstall: _, authVersion: __, tokenType: ___, ...bare } = teamInstallation();
    await store.storeInstallation({ ...bare, team: { id: team } });

    const found = await store.fetchInstallation({ teamId: team });

    expect(found).toMatchObject({ isEnterpriseInstall: false, authVersion: "v2" });
    expect(found).not.toHaveProperty("tokenType");
  });

  test("finds an organisation's installation for an org-wide request, the workspace's for any other", async () => {
    const { team, org } = ids();
    await store.storeInstallation(orgInstallation({ enterprise: { id: org } }));
    await store.storeInstallation(teamInstallation({ team: { id: team }, enterprise: { id: org } }));

    const tokens = await Promise.all([
      store.botToken(query(team, org, true)),
      store.botToken(query(team, org, false)),
      store.botToken(query(undefined, org, true)),
      store.botToken(query(`${team}X`, org, false)),
    ]);

    expect(tokens.map((token) => token.reveal())).toEqual([
      "xoxb-globe-secret",
      "xoxb-north-secret",
      "xoxb-globe-secret",
      "xoxb-globe-secret",
    ]);
  });

  test("finds a workspace's installation when its organisation has none", async () => {
    const { team, org } = ids();
    await store.storeInstallation(teamInstallation({ team: { id: team } }));

    const found = await store.fetchInstallation(query(team, org, true));

    expect(found.team?.id).toBe(team);
  });

  test("finds nothing of other tenants and other apps", async () => {
    const { team, org } = ids();
    await store.storeInstallation(teamInstallation({ team: { id: team } }));
    const other = createTokenStore({ appId: "A0OTHER", table, sealer });

    const lookUps = [
      store.botToken(query(`${team}X`)),
      // An organisation that is called as the workspace is.
      store.botToken(query(undefined, team, true)),
      store.fetchInstallation(query(undefined, org, true)),
      other.botToken(query(team)),
    ];

    for (const lookUp of lookUps) await expect(lookUp).rejects.toMatchObject({ code: "not-installed" });
  });

  test.each([
    ["no tenant", { enterprise: undefined, team: undefined }, "tenant-invalid"],
    ["an organisation without an id", { isEnterpriseInstall: true, enterprise: undefined }, "tenant-invalid"],
    [
      "a workspace without an id, in an organisation",
      { team: undefined, enterprise: { id: "E0GLOBE" } },
      "tenant-invalid",
    ],
    ["an id that looks like a key", { team: { id: "T0NORTH/user" } }, "tenant-invalid"],
    ["another app", { appId: "A0OTHER" }, "app-mismatch"],
    [
      "a token of 5 KB",
      { bot: { ...teamInstallation().bot!, token: "x".repeat(5_000) } },
      "tokens-too-large",
    ],
  ])("refuses to store an installation with %s", async (_, changes, code) => {
    await expect(store.storeInstallation(teamInstallation(changes))).rejects.toMatchObject({ code });
  });

  test("refuses to look up nobody", async () => {
    const nobody = { teamId: null, enterpriseId: undefined };

    await expect(store.botToken(nobody)).rejects.toMatchObject({ code: "tenant-invalid" });
  });

  test("has no bot token where only people gave theirs", async () => {
    const { team } = ids();
    const { bot: _, ...withoutBot } = teamInstallation({
      team: { id: team },
      user: personWithToken("U0ANN"),
    });
    await store.storeInstallation(withoutBot);

    await expect(store.botToken(query(team))).rejects.toMatchObject({ code: "bot-token-missing" });
    expect((await store.fetchInstallation(query(team))).bot).toBeUndefined();
  });

  test("keeps the bot when somebody adds only a token of their own", async () => {
    const { team } = ids();
    await store.storeInstallation(teamInstallation({ team: { id: team } }));
    const { bot: _, ...withoutBot } = teamInstallation({
      team: { id: team },
      user: personWithToken("U0BOB"),
    });
    await store.storeInstallation(withoutBot);

    const found = await store.fetchInstallation({ ...query(team), userId: "U0BOB" });

    expect(found.bot?.token).toBe("xoxb-north-secret");
    expect(found.user).toEqual(personWithToken("U0BOB"));
  });

  test("gives each person's token to that person alone", async () => {
    const { team } = ids();
    await store.storeInstallation(teamInstallation({ team: { id: team }, user: personWithToken("U0ANN") }));
    await store.storeInstallation(teamInstallation({ team: { id: team }, user: personWithToken("U0BOB") }));

    const users = await Promise.all(
      ["U0ANN", "U0BOB", "U0CHO", undefined].map(async (userId) => {
        const { user } = await store.fetchInstallation({ ...query(team), userId });
        return [user.id, user.token];
      }),
    );

    expect(users).toEqual([
      ["U0ANN", "xoxp-U0ANN-secret"],
      ["U0BOB", "xoxp-U0BOB-secret"],
      ["U0BOB", undefined],
      ["U0BOB", "xoxp-U0BOB-secret"],
    ]);
  });

  test("deletes one person's token, or the installation with everybody's", async () => {
    const { team } = ids();
    for (const id of ["U0ANN", "U0BOB"]) {
      await store.storeInstallation(teamInstallation({ team: { id: team }, user: personWithToken(id) }));
    }

    await store.deleteInstallation({ ...query(team), userId: "U0ANN" });
    const { user } = await store.fetchInstallation({ ...query(team), userId: "U0ANN" });
    await store.deleteInstallation(query(team));

    expect(user.token).toBeUndefined();
    await expect(store.fetchInstallation(query(team))).rejects.toMatchObject({ code: "not-installed" });
    expect(await table.keysOf(`${appId}/team/${team}`)).toEqual([]);
  });

  describe("when Slack says that it took something back", () => {
    const stored = async (atMs: number, changes: Partial<SlackInstallation> = {}) => {
      const { team, org } = ids();
      nowMs = atMs;
      await store.storeInstallation(
        teamInstallation({ team: { id: team }, user: personWithToken("U0ANN"), ...changes }),
      );
      return { team, org, tenant: query(team) };
    };
    const at = 1_770_000_000_000;

    test("removes the app with all its tokens", async () => {
      const { tenant, team } = await stored(at);

      const result = await store.revoke({ what: "app", tenant, appId, revokedAtMs: at + days });

      expect(result).toEqual({ removed: 2, kept: 0 });
      expect(await table.keysOf(`${appId}/team/${team}`)).toEqual([]);
      await expect(store.botToken(tenant)).rejects.toMatchObject({ code: "not-installed" });
    });

    test("keeps an installation that is newer than a late removal", async () => {
      const { tenant } = await stored(at);

      const result = await store.revoke({ what: "app", tenant, revokedAtMs: at - 1 });

      expect(result).toEqual({ removed: 0, kept: 2 });
      expect((await store.botToken(tenant)).reveal()).toBe("xoxb-north-secret");
    });

    test.each([
      ["newer", -1, true],
      ["of the same millisecond", 0, false],
      ["older", 1, false],
    ])(
      "knows an installation that is %s than the revocation, and removes none",
      async (_, laterMs, isNewer) => {
        const { tenant } = await stored(at);

        expect(await store.isOutdated({ what: "app", tenant, appId, revokedAtMs: at + laterMs })).toBe(
          isNewer,
        );
        expect((await store.botToken(tenant)).reveal()).toBe("xoxb-north-secret");
      },
    );

    test("knows that nobody installed it anew where nobody did, and whose app it is", async () => {
      const { team } = ids();
      const revocation = { what: "app", tenant: query(team), revokedAtMs: at } as const;

      expect(await store.isOutdated(revocation)).toBe(false);
      await expect(store.isOutdated({ ...revocation, appId: "A0OTHER" })).rejects.toMatchObject({
        code: "app-mismatch",
      });
    });

    test("removes an installation of the same millisecond", async () => {
      const { tenant } = await stored(at);

      expect(await store.revoke({ what: "app", tenant, revokedAtMs: at })).toEqual({ removed: 2, kept: 0 });
    });

    test("removes the tokens that it names and no others", async () => {
      const { tenant, team } = await stored(at);
      await store.storeInstallation(teamInstallation({ team: { id: team }, user: personWithToken("U0BOB") }));
      const tokens = { what: "tokens", tenant, revokedAtMs: at + days } as const;

      const users = await store.revoke({ ...tokens, isBotRevoked: false, userIds: ["U0ANN", "U0CHO"] });
      const { user, bot } = await store.fetchInstallation({ ...tenant, userId: "U0ANN" });
      const botGone = await store.revoke({ ...tokens, isBotRevoked: true, userIds: [] });

      expect([users, botGone]).toEqual([
        { removed: 1, kept: 0 },
        { removed: 1, kept: 0 },
      ]);
      expect([user.token, bot?.token]).toEqual([undefined, "xoxb-north-secret"]);
      await expect(store.botToken(tenant)).rejects.toMatchObject({ code: "not-installed" });
    });

    test("keeps tokens that were stored after a late revocation", async () => {
      const { tenant } = await stored(at);
      const revocation = {
        what: "tokens",
        tenant,
        revokedAtMs: at - 1,
        isBotRevoked: true,
        userIds: ["U0ANN"],
      } as const;

      expect(await store.revoke(revocation)).toEqual({ removed: 0, kept: 2 });
      expect((await store.fetchInstallation({ ...tenant, userId: "U0ANN" })).user.token).toBe(
        "xoxp-U0ANN-secret",
      );
    });

    test("never removes an organisation's installation upon a workspace's event", async () => {
      const { team, org } = ids();
      nowMs = at;
      await store.storeInstallation(orgInstallation({ enterprise: { id: org } }));

      const result = await store.revoke({ what: "app", tenant: query(team, org), revokedAtMs: at + days });
      await store.deleteInstallation(query(team, org));

      expect(result).toEqual({ removed: 0, kept: 0 });
      expect((await store.botToken(query(team, org))).reveal()).toBe("xoxb-globe-secret");
    });

    test("removes an organisation's installation upon its own", async () => {
      const { team, org } = ids();
      nowMs = at;
      await store.storeInstallation(orgInstallation({ enterprise: { id: org } }));

      const result = await store.revoke({ what: "app", tenant: query(team, org, true), revokedAtMs: at });

      expect(result).toEqual({ removed: 1, kept: 0 });
    });

    test("refuses an event about another app", async () => {
      const { tenant } = await stored(at);

      const revoking = store.revoke({ what: "app", tenant, appId: "A0OTHER", revokedAtMs: at + days });

      await expect(revoking).rejects.toMatchObject({ code: "app-mismatch" });
      expect((await store.botToken(tenant)).reveal()).toBe("xoxb-north-secret");
    });
  });

  test("knows the tenants that events and jobs name", async () => {
    await store.storeInstallation(teamInstallation());
    await store.storeInstallation(orgInstallation());

    expect((await store.botToken(north)).reveal()).toBe("xoxb-north-secret");
    expect((await store.botToken(globe)).reveal()).toBe("xoxb-globe-secret");
  });
});
