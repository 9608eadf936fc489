import { describe, expect, test } from "vitest";
import { type Effort, startEffort, withEffort } from "./effort.ts";
import { TokenStoreError } from "./token-store-error.ts";

const options = { subject: "A0LUCKY/T0NORTH", limitMs: 5_000, random: () => 0 };
const throttled = () => Object.assign(new Error("throttled"), { name: "ThrottlingException" });

/** Calls that fail so often before they work. */
function failing(times: number) {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw throttled();
    return calls;
  };
}

describe("an effort", () => {
  test("tries what passes until it works", async () => {
    expect(await withEffort(options, (effort) => effort.attempt(failing(20)))).toBe(21);
  });

  test("tries nothing again that does not pass, and says for whom it was", async () => {
    let calls = 0;
    const trying = withEffort(options, (effort) =>
      effort.attempt(async () => {
        calls += 1;
        throw new TypeError("quotes xoxb-secret");
      }),
    );

    await expect(trying).rejects.toMatchObject({
      code: "aws-refused",
      message: expect.stringMatching(/\(A0LUCKY\/T0NORTH\)$/),
    });
    expect(calls).toBe(1);
  });

  test("says for whom it was when a port has an error of this package", async () => {
    const cause = new Error("why");
    const trying = withEffort(options, (effort) =>
      effort.attempt(() => Promise.reject(new TokenStoreError({ code: "row-unreadable", cause }))),
    );

    await expect(trying).rejects.toMatchObject({
      code: "row-unreadable",
      message: expect.stringContaining("A0LUCKY/T0NORTH"),
      cause,
    });
  });

  test("makes pauses that grow to 800 ms", async () => {
    const pauses: number[] = [];
    const { effort, end } = startEffort({
      ...options,
      random: () => {
        pauses.push(pauses.length);
        return 0.01;
      },
    });
    const since = performance.now();

    await effort.attempt(failing(9));
    end();

    // A hundredth of 25 + 50 + 100 + 200 + 400 + 4 * 800 ms, and nine timers' grain.
    expect(pauses).toHaveLength(9);
    expect(performance.now() - since).toBeGreaterThan(35);
  });

  test("ends with what stood in its way", async () => {
    const trying = withEffort({ ...options, limitMs: 30, random: () => 1 }, (effort) =>
      effort.attempt(failing(Number.POSITIVE_INFINITY)),
    );

    await expect(trying).rejects.toMatchObject({ code: "throttled", cause: { name: "ThrottlingException" } });
  });

  test("ends as aborted when nothing stood in its way but time", async () => {
    const trying = withEffort({ ...options, limitMs: 10 }, (effort) =>
      effort.attempt(
        (signal) =>
          new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("AbortError")))),
      ),
    );

    await expect(trying).rejects.toMatchObject({ code: "aborted" });
  });

  test("pauses no more once it has ended", async () => {
    const { effort, end } = startEffort(options);
    const pausing = effort.pause(10_000);
    end();

    await expect(pausing).rejects.toMatchObject({ code: "aborted" });
    await expect(effort.pause(0)).rejects.toMatchObject({ code: "aborted" });
  });

  test("has ended when its work has", async () => {
    const kept: Effort[] = [];
    await withEffort(options, async (effort) => {
      kept.push(effort);
    });

    expect(kept[0]?.signal.aborted).toBe(true);
  });
});
