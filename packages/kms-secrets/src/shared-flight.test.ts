import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { startFlight } from "./shared-flight.ts";

/** A flight that lands when the test says so. */
function flight() {
  const landing = Promise.withResolvers<string>();
  const signals: AbortSignal[] = [];
  const started = startFlight((signal) => {
    signals.push(signal);
    return landing.promise;
  });
  return {
    ...started,
    land: landing.resolve,
    crash: landing.reject,
    signal: () => signals[0] as AbortSignal,
  };
}

describe("a shared flight", () => {
  test("brings everybody the same", async () => {
    const { join, land } = flight();
    const joined = [join({}), join({ signal: new AbortController().signal })];

    land("value");

    expect(await Promise.all(joined)).toEqual(["value", "value"]);
  });

  test("fails for everybody alike", async () => {
    const { join, crash } = flight();
    const joined = Promise.allSettled([join({}), join({ signal: new AbortController().signal })]);

    crash("failure");

    expect((await joined).map((one) => one.status === "rejected" && one.reason)).toEqual([
      "failure",
      "failure",
    ]);
  });

  test("goes on while one of two waits", async () => {
    const { join, land, signal, isAbandoned } = flight();
    const [impatient, patient] = [new AbortController(), new AbortController()];
    const left = expect(join({ signal: impatient.signal })).rejects.toBe("left");
    const stayed = join({ signal: patient.signal });

    impatient.abort("left");
    land("value");

    await left;
    expect([await stayed, signal().aborted, isAbandoned()]).toEqual(["value", false, false]);
  });

  test("goes on for who waits without a signal", async () => {
    const { join, signal } = flight();
    const caller = new AbortController();
    void join({});
    const left = expect(join({ signal: caller.signal })).rejects.toBe("left");

    caller.abort("left");

    await left;
    expect(signal().aborted).toBe(false);
  });

  test("is called off with the reason of the last one to leave", async () => {
    const { join, signal, isAbandoned } = flight();
    const callers = [new AbortController(), new AbortController()];
    const left = callers.map((caller) => expect(join({ signal: caller.signal })).rejects.toMatch("left"));

    callers[0]?.abort("left first");
    callers[1]?.abort("left last");

    await Promise.all(left);
    expect([signal().reason, isAbandoned()]).toEqual(["left last", true]);
  });

  test("fails in silence when all have left", async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on("unhandledRejection", hear);
    const { join, crash } = flight();
    const caller = new AbortController();
    const left = expect(join({ signal: caller.signal })).rejects.toBe("left");
    caller.abort("left");
    await left;

    crash("failure");
    await new Promise(setImmediate);

    process.off("unhandledRejection", hear);
    expect(unheard).toEqual([]);
  });

  test("leaves no listener on a signal that outlives it", async () => {
    const { join, land } = flight();
    const caller = new AbortController();
    const joined = join({ signal: caller.signal });

    land("value");
    await joined;
    await new Promise(setImmediate);

    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });
});
