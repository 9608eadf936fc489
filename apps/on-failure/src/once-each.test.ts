import { expect, test } from "vitest";
import { createOnceEach } from "./once-each.ts";

/** Work that counts how often it is done. */
function counted(answer: () => Promise<number>) {
  const work = Object.assign(
    () => {
      work.times += 1;
      return answer();
    },
    { times: 0 },
  );
  return work;
}

test("does the same once, at the same time and later", async () => {
  const once = createOnceEach<number>(10);
  const work = counted(async () => 7);

  const together = await Promise.all([once("a", work), once("a", work)]);
  const later = await once("a", work);

  expect([...together, later]).toEqual([7, 7, 7]);
  expect(work.times).toBe(1);
});

test("does each of two once", async () => {
  const once = createOnceEach<number>(10);
  const work = counted(async () => 7);

  await Promise.all([once("a", work), once("b", work)]);

  expect(work.times).toBe(2);
});

test("tries again what failed, for all who waited for it", async () => {
  const once = createOnceEach<number>(10);
  const work = counted(async () => {
    if (work.times === 1) throw new Error("down");
    return 7;
  });

  const first = await Promise.allSettled([once("a", work), once("a", work)]);

  expect(first.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await once("a", work)).toBe(7);
  expect(work.times).toBe(2);
});

test("forgets the oldest when there are too many, and only that", async () => {
  const once = createOnceEach<number>(2);
  const work = counted(async () => 7);
  for (const name of ["a", "b", "c"]) await once(name, work);

  await once("b", work);
  await once("c", work);
  const kept = work.times;
  await once("a", work);

  expect(kept).toBe(3);
  expect(work.times).toBe(4);
});

test("what failed and was forgotten meanwhile leaves its successor alone", async () => {
  const once = createOnceEach<number>(1);
  let fail: (error: Error) => void = () => undefined;
  const slow = once("a", () => new Promise((_resolve, reject) => (fail = reject)));
  const work = counted(async () => 7);
  await once("b", work);
  await once("a", work);

  fail(new Error("down"));
  await expect(slow).rejects.toThrow("down");
  await once("a", work);

  expect(work.times).toBe(2);
});
