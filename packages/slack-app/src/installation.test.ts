import { describe, expect, it } from "vitest";
import { tenantOf } from "./installation.ts";

describe("a tenant", () => {
  it.each([
    ["T1", null, false, "T1"],
    ["T1", "E1", false, "T1"],
    ["T1", "E1", true, "E1"],
    [null, "E1", true, "E1"],
    [null, "E1", false, "E1"],
    ["T1", null, true, "T1"],
  ])(
    "of workspace %s in organisation %s, organisation-wide %s, is %s",
    (teamId, enterpriseId, isEnterpriseInstall, tenant) => {
      expect(tenantOf({ teamId, enterpriseId, isEnterpriseInstall })).toBe(tenant);
    },
  );

  it("is never made up", () => {
    const nobody = { teamId: null, enterpriseId: null, isEnterpriseInstall: false };

    expect(() => tenantOf(nobody)).toThrow(TypeError);
  });
});
