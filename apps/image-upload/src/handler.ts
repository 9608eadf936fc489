/** The function's door: a job from the dispatcher. Transport only. */

import { type Answer, faultFields, jobFingerprint, parseJob } from "@luckydraw/slack-app";
import type { App } from "./app.ts";
import { runJob } from "./flow/run-job.ts";
import type { Run, Telemetry } from "./run.ts";

/** What Lambda says about the invocation. */
export interface InvocationContext {
  readonly awsRequestId: string;
  getRemainingTimeInMillis(): number;
}

/** Takes a job. */
export type Handler = (event: unknown, context: InvocationContext) => Promise<Answer | null>;

// What is kept back to log, release and answer before Lambda ends the function.
const MARGIN_MS = 5_000;
/** Longest run: a claim covers it, and ends before Lambda tries a killed one again, a minute later. */
const MOST_MS = 50_000;

/**
 * Makes the handler.
 *
 * @throws TypeError for an event that is no job: trying again would not help, but the dead-letter queue keeps it.
 */
export function createHandler(app: App, telemetry: Telemetry): Handler {
  return async (event, context) => {
    const startedMs = app.clock.now();
    const deadlineMs = startedMs + Math.min(MOST_MS, context.getRemainingTimeInMillis() - MARGIN_MS);
    const parsing = parseJob(event);
    if (!parsing.ok) {
      telemetry.log.error("event.refused", { problem: parsing.problem });
      throw new TypeError(`not a job: ${parsing.problem}`);
    }
    const { job } = parsing;
    // A job's id can hold Slack's trigger id, which logs shall not have: its fingerprint names the job.
    const reference = jobFingerprint(job.id);
    const log = telemetry.log.with({ job: reference, team: job.installation.teamId, kind: job.kind });
    const { id: jobId, installation } = job;
    const run: Run = { jobId, installation, deadlineMs, reference, metrics: telemetry.metrics, log };
    try {
      const answer = await runJob(app, job, run);
      log.info("run.done", { ms: app.clock.now() - startedMs });
      return answer ?? null;
    } catch (error) {
      log.error("run.failed", { ms: app.clock.now() - startedMs, ...faultFields(error) });
      throw error;
    }
  };
}
