import { secretOf } from "@luckydraw/kms-secrets";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { issueState, readState, STATE_LIFE_SECONDS } from "./state.ts";
import { stateKey } from "./state-key.ts";

const key = stateKey(secretOf("a-client-secret"));
const facts = { id: "i".repeat(22), browserId: "b".repeat(43), issuedAtSeconds: 1_790_000_000 };
const state = issueState(key, facts);
const read = (text: string | undefined, later = 0, browserId: string | undefined = facts.browserId) =>
  readState(key, text, { browserId, nowSeconds: facts.issuedAtSeconds + later });

describe("a state", () => {
  test("comes back as it was given out", () => {
    expect(read(state)).toEqual({ ok: true, id: facts.id, issuedAtSeconds: facts.issuedAtSeconds });
  });

  test("carries nothing of the browser's number, and no more than an address may", () => {
    expect(state).not.toContain(facts.browserId);
    expect(state).toMatch(/^[\w.-]{110,150}$/);
  });

  test("is refused when any character of it is another", () => {
    const place = fc.nat({ max: state.length - 1 });
    const character = fc.constantFrom(..."ABCabc019-_.");
    fc.assert(
      fc.property(place, character, (at, other) => {
        fc.pre(state[at] !== other);
        const changed = state.slice(0, at) + other + state.slice(at + 1);
        expect(read(changed)).toEqual({ ok: false, reason: "forged" });
      }),
    );
  });

  test("is refused whatever else comes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(undefined)), (text) => {
        expect(read(text)).toEqual({ ok: false, reason: "forged" });
      }),
    );
  });

  test.each([
    [-61, "expired"],
    [-60, undefined],
    [STATE_LIFE_SECONDS, undefined],
    [STATE_LIFE_SECONDS + 1, "expired"],
  ])("%i s later: %s", (later, reason) => {
    expect(read(state, later)).toMatchObject(reason === undefined ? { ok: true } : { ok: false, reason });
  });

  test.each([["c".repeat(43)], [""]])("is refused from a browser with the number %j", (browserId) => {
    expect(read(state, 0, browserId)).toEqual({ ok: false, reason: "other-browser" });
  });

  test("is refused from a browser without a number", () => {
    const reading = readState(key, state, { browserId: undefined, nowSeconds: facts.issuedAtSeconds });

    expect(reading).toEqual({ ok: false, reason: "other-browser" });
  });

  test("of another client secret is refused", () => {
    const other = issueState(stateKey(secretOf("another-secret")), facts);

    expect(read(other)).toEqual({ ok: false, reason: "forged" });
  });
});
