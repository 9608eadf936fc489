/** The sending end of the job's contract: nothing is handed over that the worker would refuse. */
import { parseJob, type WorkerName } from "@luckydraw/slack-app";
import type { Recognised } from "./recognised.ts";

/** @param draft A job made of what Slack sent, not yet checked. */
export function jobOrMalformed(draft: unknown, workers: readonly WorkerName[], awaited: boolean): Recognised {
  const parsing = parseJob(draft);
  return parsing.ok
    ? { kind: "job", job: parsing.job, workers, awaited }
    : { kind: "malformed", problem: parsing.problem };
}
