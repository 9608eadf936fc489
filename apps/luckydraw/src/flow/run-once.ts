/**
 * Runs a job once, to its end, and tells the one who asked what they can do something about.
 *
 * What is thrown is tried again. That a job was tried often enough is told by the function `on-failure`, which lives
 * when this one doesn't.
 */
import { faultFields } from "@luckydraw/slack-app";
import type { App } from "../app.ts";

import type { Claim, ClaimedJob } from "../once/job-claims.ts";
import type { Run } from "../run.ts";
import { type Asker, tellWhatStopped } from "./tell.ts";

/**
 * How long a job belongs to a run. Lambda tries again a minute later at the earliest: by then the claim of a function
 * that was killed has ended. A run that takes longer keeps on; all that it does is safe to do twice.
 */
const LEASE_MS = 50_000;

/** A job and how often it is tried. */
export interface OneJob {
  readonly id: string;
  readonly asker: Asker;
  /** By whoever delivers it. */
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
  const { id, asker } = job;
  const claimed = await underClaim(
    app,
    { id, installation: asker.place.installation },
    run,
    async (attempt) => {
      const thisRun = { ...run, isLastTry: attempt >= job.maxAttempts };
      await orTell(app, asker, run, () => work(thisRun));
    },
  );
  if (claimed === "busy") throw new JobBusy("another run holds this job");
  if (claimed === "done") run.log.info("job.repeated");
}

/**
 * Works on a job that nobody else is at. That it is done is noted if it can be: work that was done has not failed, and
 * whoever does it again finds it done.
 *
 * @returns `mine` if it was done now, else why it was not @throws what `work` threw
 */
export async function underClaim(
  app: App,
  job: ClaimedJob,
  run: Run,
  work: (attempt: number) => Promise<void>,
): Promise<Claim["kind"]> {
  const claim = await app.claims.claim(job, LEASE_MS);
  if (claim.kind !== "mine") return claim.kind;
  try {
    await work(claim.attempt);
  } catch (error) {
    await app.claims.release(job, claim.attempt);
    throw error;
  }
  await app.claims
    .finish(job)
    .catch((error: unknown) => run.log.error("job.not-noted", { ...faultFields(error) }));
  return "mine";
}

async function orTell(app: App, asker: Asker, run: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(await tellWhatStopped(app, asker, run, error))) throw error;
  }
}
