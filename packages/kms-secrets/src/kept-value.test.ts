import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptValue } from "./kept-value.ts";

/** A kept value on a source and a clock that the test moves. */
function kept(ttlMs: number) {
  const source = { failure: undefined as string | undefined, fetched: 0, held: false };
  const clock = { nowMs: 0 };
  const signals: AbortSignal[] = [];
  const releases: (() => void)[] = [];
  const value = keptValue({
    ttlMs,
    now: () => clock.nowMs,
    isPassing: (error) => error === "passing" || error === "caller left",
    fetch: async (signal) => {
      signals.push(signal);
      source.fetched += 1;
      const number = source.fetched;
      if (source.held) await new Promise<void>((release) => releases.push(release));
      if (source.failure !== undefined) throw source.failure;
      return number;
    },
  });
  return { value, source, clock, signals, releases };
}

describe("a kept value", () => {
  test("is fetched again when its time is over, not a millisecond before", async () => {
    const { value, clock } = kept(1_000);
    const first = await value.get({});

    clock.nowMs = 999;
    const before = await value.get({});
    clock.nowMs = 1_000;
    const after = await value.get({});

    expect([first, before, after]).toEqual([1, 1, 2]);
  });

  test("is fetched at every call with a time to live of 0", async () => {
    const { value } = kept(0);

    expect([await value.get({}), await value.get({})]).toEqual([1, 2]);
  });

  test("outlives a source that does not answer, which is asked again after 5 s", async () => {
    const { value, source, clock } = kept(1_000);
    await value.get({});
    source.failure = "passing";

    clock.nowMs = 1_000;
    const seen = [await value.get({}), source.fetched];
    clock.nowMs = 5_999;
    seen.push(await value.get({}), source.fetched);
    clock.nowMs = 6_000;
    seen.push(await value.get({}), source.fetched);
    source.failure = undefined;
    clock.nowMs = 11_000;
    seen.push(await value.get({}));

    expect(seen).toEqual([1, 2, 1, 2, 1, 3, 4]);
  });

  test("is dropped when the source says no", async () => {
    const { value, source, clock } = kept(1_000);
    await value.get({});
    source.failure = "denied";
    clock.nowMs = 1_000;

    await expect(value.get({})).rejects.toBe("denied");
    source.failure = "passing";
    await expect(value.get({})).rejects.toBe("passing");
  });

  test("is refreshed on demand, and a failure to do so is told", async () => {
    const { value, source } = kept(1_000);
    await value.get({});
    source.failure = "passing";

    await expect(value.refresh({})).rejects.toBe("passing");
    expect(await value.get({})).toBe(1);
    source.failure = undefined;
    expect(await value.refresh({})).toBe(3);
  });

  test("stays as fresh as it was when a refresh on demand gets no answer", async () => {
    const { value, source, clock } = kept(60_000);
    await value.get({});
    source.failure = "passing";
    await expect(value.refresh({})).rejects.toBe("passing");

    clock.nowMs = 59_999;

    expect([await value.get({}), source.fetched]).toEqual([1, 2]);
  });

  test("is dropped when a refresh on demand is refused", async () => {
    const { value, source } = kept(60_000);
    await value.get({});
    source.failure = "denied";

    await expect(value.refresh({})).rejects.toBe("denied");
    await expect(value.get({})).rejects.toBe("denied");
  });

  test("is given, old, to a caller whose time is over", async () => {
    const { value, source, clock } = kept(1_000);
    await value.get({});
    clock.nowMs = 1_000;
    source.held = true;
    const caller = new AbortController();

    const waiting = value.get({ signal: caller.signal });
    caller.abort("caller left");

    expect(await waiting).toBe(1);
  });

  test("is fetched anew by who comes after all have left, and a late answer counts for nothing", async () => {
    const { value, source, releases } = kept(1_000);
    source.held = true;
    const caller = new AbortController();
    const left = expect(value.get({ signal: caller.signal })).rejects.toBe("caller left");
    caller.abort("caller left");
    await left;

    const second = value.get({});
    releases[0]?.();
    await new Promise(setImmediate);
    const third = value.get({});
    releases[1]?.();

    expect([await second, await third, await value.get({}), source.fetched]).toEqual([2, 2, 2, 2]);
  });

  test("is not dropped by a late refusal that nobody waits for", async () => {
    const { value, source, releases } = kept(1_000);
    await value.get({});
    source.held = true;
    source.failure = "denied";
    const caller = new AbortController();
    const left = expect(value.refresh({ signal: caller.signal })).rejects.toBe("caller left");
    caller.abort("caller left");
    await left;

    releases[0]?.();
    await new Promise(setImmediate);

    expect(await value.get({})).toBe(1);
  });

  test("is not even asked for by a caller whose time is over already", async () => {
    const { value, source } = kept(1_000);

    await expect(value.get({ signal: AbortSignal.abort("caller left") })).rejects.toBe("caller left");

    expect(source.fetched).toBe(0);
  });

  test("is never older than its time to live while the source answers", async () => {
    const steps = fc.array(fc.nat(400), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 1_000 }), async (advances, ttlMs) => {
        const { value, clock } = kept(ttlMs);
        const fetchedAt = new Map<number, number>();
        for (const advance of advances) {
          clock.nowMs += advance;
          const got = await value.get({});
          if (!fetchedAt.has(got)) fetchedAt.set(got, clock.nowMs);

          expect(clock.nowMs - (fetchedAt.get(got) ?? Number.NaN)).toBeLessThan(ttlMs);
        }
      }),
    );
  });
});
