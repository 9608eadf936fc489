/** Claims in memory, for tests. */
import type { Clock } from "../run.ts";
import type { JobClaims } from "./job-claims.ts";

interface Kept {
  readonly attempt: number;
  readonly leaseUntilMs: number;
  readonly isDone: boolean;
}

/** No job claimed yet. */
export function createMemoryJobClaims(clock: Pick<Clock, "now">): JobClaims {
  const jobs = new Map<string, Kept>();
  return {
    claim: async (jobId, leaseMs) => {
      const kept = jobs.get(jobId);
      if (kept?.isDone) return { kind: "done" };
      if (kept !== undefined && kept.leaseUntilMs > clock.now()) return { kind: "busy" };
      const attempt = (kept?.attempt ?? 0) + 1;
      jobs.set(jobId, { attempt, leaseUntilMs: clock.now() + leaseMs, isDone: false });
      return { kind: "mine", attempt };
    },
    finish: async (jobId) => {
      jobs.set(jobId, { attempt: 0, leaseUntilMs: 0, isDone: true });
    },
    release: async (jobId, attempt) => {
      const kept = jobs.get(jobId);
      if (kept?.attempt === attempt) jobs.set(jobId, { ...kept, leaseUntilMs: 0 });
    },
  };
}
