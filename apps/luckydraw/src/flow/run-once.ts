/** Runs a job once, to its end, and tells the one who asked when it can't be done. */
import type { App } from "../app.ts";
import type { Claim } from "../once/job-claims.ts";
import type { Run } from "../run.ts";
import { type Asker, tellFailed, tellWhatStopped } from "./tell.ts";

/**
 * How long a job belongs to a run. Lambda tries again a minute later at the earliest: by then the claim of a function
 * that was killed has ended. A run that takes longer keeps on; all that it does is safe to do twice.
 */
const LEASE_MS = 50_000;

/** A job and how often it is tried. */
export interface OneJob {
  readonly id: string;
  readonly asker: Asker;
  /** By whoever delivers it: after the last one the person is told. */
  readonly maxAttempts: number;
}

/** Somebody else is at it; it shows later whether they got through. */
export class JobBusy extends Error {
  override readonly name = "JobBusy";
}

/** @throws what `work` threw, if it is worth another try; JobBusy */
export async function runOnce(
  app: App,
  job: OneJob,
  run: Run,
  work: (run: Run) => Promise<void>,
): Promise<void> {
  const claimed = await underClaim(app, job.id, async (attempt) => {
    const isLastTry = attempt >= job.maxAttempts;
    try {
      await orTell(app, job.asker, run, () => work({ ...run, isLastTry }));
    } catch (error) {
      if (isLastTry) await tellFailed(app, job.asker, run).catch(() => undefined);
      throw error;
    }
  });
  if (claimed === "busy") throw new JobBusy("another run holds this job");
  if (claimed === "done") run.log.info("job.repeated");
}

/**
 * Works on a job that nobody else is at.
 *
 * @returns `mine` if it was done now, else why it was not @throws what `work` threw
 */
export async function underClaim(
  app: App,
  jobId: string,
  work: (attempt: number) => Promise<void>,
): Promise<Claim["kind"]> {
  const claim = await app.claims.claim(jobId, LEASE_MS);
  if (claim.kind !== "mine") return claim.kind;
  try {
    await work(claim.attempt);
  } catch (error) {
    await app.claims.release(jobId, claim.attempt);
    throw error;
  }
  await app.claims.finish(jobId);
  return "mine";
}

async function orTell(app: App, asker: Asker, run: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(await tellWhatStopped(app, asker, run, error))) throw error;
  }
}
