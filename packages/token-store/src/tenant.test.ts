import { describe, expect, test } from "vitest";
import { contextOf, installationKey, ownPlaceOf, partitionOf, placesOf, userKey } from "./tenant.ts";

const appId = "A0LUCKY";
const placed = (
  teamId: string | null | undefined,
  enterpriseId?: string | null,
  isEnterpriseInstall?: boolean,
) => placesOf(appId, { teamId, enterpriseId, isEnterpriseInstall }).map(partitionOf);
const team = "A0LUCKY/team/T0NORTH";
const org = "A0LUCKY/org/E0GLOBE";

describe("a tenant", () => {
  test.each([
    [
      ["T0NORTH", "E0GLOBE", true],
      [org, team],
    ],
    [
      ["T0NORTH", "E0GLOBE", false],
      [team, org],
    ],
    [
      ["T0NORTH", "E0GLOBE", undefined],
      [team, org],
    ],
    [["T0NORTH", null, false], [team]],
    [["T0NORTH", null, true], [team]],
    [[undefined, "E0GLOBE", false], [org]],
    [["", "E0GLOBE", true], [org]],
  ] as const)("is looked for at its places in order: %o", ([teamId, enterpriseId, isOrg], partitions) => {
    expect(placed(teamId, enterpriseId, isOrg)).toEqual(partitions);
  });

  test("has one place of its own", () => {
    const tenant = { teamId: "T0NORTH", enterpriseId: "E0GLOBE" };

    expect(partitionOf(ownPlaceOf(appId, tenant))).toBe(team);
    expect(partitionOf(ownPlaceOf(appId, { ...tenant, isEnterpriseInstall: true }))).toBe(org);
  });

  test.each([
    [null, null],
    ["", ""],
    ["T0/team/T1", null],
    ["T0NORTH\n", null],
    ["T0NORTH", "E0 GLOBE"],
    ["T".repeat(65), null],
  ])("that nobody can be is refused: %o %o", (teamId, enterpriseId) => {
    expect(() => placed(teamId, enterpriseId)).toThrow(expect.objectContaining({ code: "tenant-invalid" }));
  });

  test("of an app that no app can be is refused", () => {
    expect(() => placesOf("A0/team", { teamId: "T0NORTH" })).toThrow(
      expect.objectContaining({ code: "tenant-invalid" }),
    );
  });

  test("takes an id of 64 letters and digits", () => {
    expect(placed("T".repeat(64))).toHaveLength(1);
  });
});

describe("a key", () => {
  const place = { appId, kind: "team", id: "T0NORTH" } as const;

  test("names the app, the tenant and what stands there", () => {
    expect([installationKey(place), userKey(place, "U0ANN")]).toEqual([
      { partition: team, sort: "installation" },
      { partition: team, sort: "user/U0ANN" },
    ]);
  });

  test("takes no person who looks like a key", () => {
    expect(() => userKey(place, "U0/installation")).toThrow(
      expect.objectContaining({ code: "tenant-invalid" }),
    );
  });
});

describe("a context", () => {
  test.each([
    [{ partition: team, sort: "installation" }, {}, { app: appId, team: "T0NORTH" }],
    [
      { partition: team, sort: "installation" },
      { enterpriseId: "E0GLOBE" },
      { app: appId, team: "T0NORTH", enterprise: "E0GLOBE" },
    ],
    [{ partition: team, sort: "user/U0ANN" }, {}, { app: appId, team: "T0NORTH", user: "U0ANN" }],
    [
      { partition: org, sort: "installation" },
      { enterpriseId: "E0LIES" },
      { app: appId, enterprise: "E0GLOBE" },
    ],
    [
      { partition: team, sort: "installation" },
      { enterpriseId: ["E0GLOBE"], teamId: "T0LIES" },
      { app: appId, team: "T0NORTH" },
    ],
  ])("comes from where the row stands: %o with %o", (key, facts, context) => {
    expect(contextOf(key, facts)).toEqual(context);
  });
});
