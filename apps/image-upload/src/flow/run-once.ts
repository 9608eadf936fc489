/**
 * Runs a job once, to its end, and tells the one who asked what they can do something about.
 *
 * What is thrown is tried again. That a job was tried often enough is told by the function `on-failure`, which lives
 * when this one doesn't.
 */
import { asyncInvocation, faultFields } from "@luckydraw/slack-app";
import type { App } from "../app.ts";
import type { Run } from "../run.ts";

/** Covers the longest run, and is over when Lambda tries a killed one again. */
const LEASE_MS = 55_000;
const INVOCATIONS = 1 + asyncInvocation.maximumRetryAttempts;

/** Somebody else is at it; it shows later whether they got through. */
export class JobBusy extends Error {
  override readonly name = "JobBusy";
}

/**
 * Works on a job that nobody else is at. Other functions get the same events and claim in the same table, so this
 * one's claims have its name. That a job is done is noted if it can be: work that was done has not failed, and whoever
 * does it again finds it done.
 *
 * @throws what `work` threw; JobBusy
 */
export async function runOnce(app: App, run: Run, work: (run: Run) => Promise<void>): Promise<void> {
  const job = { installation: run.installation, id: `image-upload/${run.jobId}` };
  const claim = await app.claims.claim(job, LEASE_MS);
  if (claim.kind === "busy") throw new JobBusy("another run holds this job");
  if (claim.kind === "done") return run.log.info("job.repeated");
  try {
    await work({ ...run, isLastTry: claim.attempt >= INVOCATIONS });
  } catch (error) {
    await app.claims.release(job, claim.attempt);
    throw error;
  }
  await app.claims
    .finish(job)
    .catch((error: unknown) => run.log.error("job.not-noted", { ...faultFields(error) }));
}
