/** What lines of the log say of a failure: where, and the job by the reference that people are told. */
import { jobFingerprint, type LogFields } from "@luckydraw/slack-app";
import type { Failure } from "./read-failure.ts";

/** Its fields; a failure that nobody waits for has its origin alone. */
export function failureFields({ origin, whom }: Failure): LogFields {
  if (whom === undefined) return { origin };
  const { jobId, installation, drawNumber } = whom;
  return { origin, job: jobFingerprint(jobId), team: installation.teamId, draw: drawNumber };
}
