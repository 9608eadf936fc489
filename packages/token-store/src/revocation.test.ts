import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { revocationOf } from "./revocation.ts";

/** An envelope in the Events API's shape. */
function envelope(event: object, changes: object = {}): object {
  return {
    token: "made-up",
    team_id: "T0NORTH",
    enterprise_id: "E0GLOBE",
    api_app_id: "A0LUCKY",
    event: { event_ts: "1614847360.131900", ...event },
    type: "event_callback",
    event_id: "Ev0MADEUP",
    event_time: 1_614_847_360,
    ...changes,
  };
}
const uninstalled = { type: "app_uninstalled" };
const revoked = (tokens: object) => ({ type: "tokens_revoked", tokens });

describe("a revocation", () => {
  test("of the app names tenant, app and moment", () => {
    expect(revocationOf(envelope(uninstalled))).toEqual({
      what: "app",
      tenant: { teamId: "T0NORTH", enterpriseId: "E0GLOBE", isEnterpriseInstall: false },
      appId: "A0LUCKY",
      revokedAtMs: 1_614_847_360_131,
    });
  });

  test.each([
    [{ oauth: ["W111"], bot: [] }, false, ["W111"]],
    [{ oauth: [], bot: ["U0BOT"] }, true, []],
    [{ bot: ["U0BOT"] }, true, []],
    [{ oauth: ["W111", 5, "W222"] }, false, ["W111", "W222"]],
    [{}, false, []],
  ])("of tokens names whose: %o", (tokens, isBotRevoked, userIds) => {
    expect(revocationOf(envelope(revoked(tokens)))).toMatchObject({ what: "tokens", isBotRevoked, userIds });
  });

  test.each([
    [{}, false],
    [{ authorizations: [{ is_enterprise_install: true }] }, true],
    [{ authorizations: [{ is_enterprise_install: false }] }, false],
    [{ authorizations: [] }, false],
    [{ authorizations: [null] }, false],
    [{ is_enterprise_install: true }, true],
    [{ is_enterprise_install: "true" }, false],
    [{ team_id: "E0GLOBE" }, true],
    [{ team_id: null }, true],
    [{ team_id: "" }, true],
    [{ team_id: null, enterprise_id: null }, false],
    [{ enterprise_id: null }, false],
  ])("belongs to an organisation when it says so or names nothing else: %o", (changes, isOrg) => {
    const revocation = revocationOf(envelope(uninstalled, changes));

    expect(revocation?.tenant.isEnterpriseInstall).toBe(isOrg);
  });

  test.each([
    ["1614847360.131900", 1_614_847_360_131],
    ["1614847360.999999", 1_614_847_360_999],
    ["1614847360.1", 1_614_847_360_100],
    ["1614847360", 1_614_847_360_000],
    ["1614847360.", 1_614_847_360_000],
    ["x1614847361.1", 1_614_847_360_000],
    ["1614847361.1x", 1_614_847_360_000],
    ["", 1_614_847_360_000],
    [1_614_847_361, 1_614_847_360_000],
    [undefined, 1_614_847_360_000],
  ])("happened at event_ts, or at event_time when that is no time: %o", (event_ts, revokedAtMs) => {
    expect(revocationOf(envelope({ ...uninstalled, event_ts }))?.revokedAtMs).toBe(revokedAtMs);
  });

  test.each([
    ["another event", envelope({ type: "app_home_opened" })],
    ["no event", { type: "url_verification", challenge: "made-up" }],
    ["no time", envelope({ ...uninstalled, event_ts: undefined }, { event_time: "1614847360" })],
    ["nothing", undefined],
    ["null", null],
    ["a text", "app_uninstalled"],
  ])("is not read out of %s", (_, body) => {
    expect(revocationOf(body)).toBeUndefined();
  });

  test("is looked for in anything without an exception", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (body, event) => {
        revocationOf(body);
        revocationOf({ event, event_time: 1 });
        revocationOf({
          event: { type: "tokens_revoked", tokens: event },
          authorizations: body,
          event_time: 1,
        });
      }),
    );
  });
});
