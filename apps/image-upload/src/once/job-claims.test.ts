// One suite for every kind of claims: what holds in memory holds in DynamoDB.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestClock, type TestClock } from "../../test/kit/clock.ts";
import { type DynamoServer, startDynamo } from "../../test/kit/dynamo-server.ts";
import { createDynamoJobClaims } from "./dynamo-job-claims.ts";
import type { ClaimedJob, JobClaims } from "./job-claims.ts";
import { createMemoryJobClaims } from "./memory-job-claims.ts";

let dynamo: DynamoServer;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

let jobs = 0;
const newJob = (teamId = "T0TEAM"): ClaimedJob => ({
  installation: { teamId, enterpriseId: null, isEnterpriseInstall: false },
  id: `job-${++jobs}`,
});

describe.each([
  ["memory", (clock: TestClock) => createMemoryJobClaims(clock)],
  ["DynamoDB", (clock: TestClock) => createDynamoJobClaims(dynamo.client, "jobs", clock)],
] as const)("claims in %s", (_name, createClaims: (clock: TestClock) => JobClaims) => {
  test("give a new job to who asks", async () => {
    expect(await createClaims(createTestClock()).claim(newJob(), 50_000)).toEqual({
      kind: "mine",
      attempt: 1,
    });
  });

  test("give a job to one of ten that ask at once", async () => {
    const claims = createClaims(createTestClock());
    const job = newJob();

    const answers = await Promise.all(Array.from({ length: 10 }, () => claims.claim(job, 50_000)));

    expect(answers.filter(({ kind }) => kind === "mine")).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === "busy")).toHaveLength(9);
  });

  test("never give a finished job again", async () => {
    const clock = createTestClock();
    const claims = createClaims(clock);
    const job = newJob();
    await claims.claim(job, 50_000);

    await claims.finish(job);
    clock.advance(3_600_000);

    expect(await claims.claim(job, 50_000)).toEqual({ kind: "done" });
  });

  test("give a killed run's job again when its lease is over, not before, and count", async () => {
    const clock = createTestClock();
    const claims = createClaims(clock);
    const job = newJob();
    await claims.claim(job, 50_000);

    clock.advance(49_999);
    const early = await claims.claim(job, 50_000);
    clock.advance(1);
    const late = await claims.claim(job, 50_000);

    expect(early).toEqual({ kind: "busy" });
    expect(late).toEqual({ kind: "mine", attempt: 2 });
  });

  test("give a released job again at once", async () => {
    const claims = createClaims(createTestClock());
    const job = newJob();
    await claims.claim(job, 50_000);

    await claims.release(job, 1);

    expect(await claims.claim(job, 50_000)).toEqual({ kind: "mine", attempt: 2 });
  });

  test("are not released by a run whose lease was over", async () => {
    const clock = createTestClock();
    const claims = createClaims(clock);
    const job = newJob();
    await claims.claim(job, 50_000);
    clock.advance(50_000);
    await claims.claim(job, 50_000);

    await claims.release(job, 1);

    expect(await claims.claim(job, 50_000)).toEqual({ kind: "busy" });
  });

  test("keep jobs apart", async () => {
    const claims = createClaims(createTestClock());
    await claims.claim(newJob(), 50_000);

    expect((await claims.claim(newJob(), 50_000)).kind).toBe("mine");
  });

  test("keep tenants apart", async () => {
    const claims = createClaims(createTestClock());
    const job = newJob("T0ONE");
    await claims.claim(job, 50_000);

    const other = { ...job, installation: { ...job.installation, teamId: "T0TWO" } };

    expect(await claims.claim(other, 50_000)).toEqual({ kind: "mine", attempt: 1 });
  });

  test("that are not there any more don't come back when their job ends", async () => {
    const claims = createClaims(createTestClock());
    const job = newJob("T0LEFT");

    await claims.finish(job);
    await claims.release(job, 1);

    expect(await claims.claim(job, 50_000)).toEqual({ kind: "mine", attempt: 1 });
  });
});
