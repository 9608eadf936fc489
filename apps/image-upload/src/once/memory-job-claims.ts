/** Claims in memory, for tests. */
import { tenantOf } from "@luckydraw/slack-app";
import type { Clock } from "../run.ts";
import type { ClaimedJob, JobClaims } from "./job-claims.ts";

const nameOf = ({ installation, id }: ClaimedJob): string => JSON.stringify([tenantOf(installation), id]);

interface Kept {
  readonly attempt: number;
  readonly leaseUntilMs: number;
  readonly isDone: boolean;
}

/** No job claimed yet. */
export function createMemoryJobClaims(clock: Pick<Clock, "now">): JobClaims {
  const jobs = new Map<string, Kept>();
  return {
    claim: async (job, leaseMs) => {
      const kept = jobs.get(nameOf(job));
      if (kept?.isDone) return { kind: "done" };
      if (kept !== undefined && kept.leaseUntilMs > clock.now()) return { kind: "busy" };
      const attempt = (kept?.attempt ?? 0) + 1;
      jobs.set(nameOf(job), { attempt, leaseUntilMs: clock.now() + leaseMs, isDone: false });
      return { kind: "mine", attempt };
    },
    finish: async (job) => {
      jobs.set(nameOf(job), { attempt: 0, leaseUntilMs: 0, isDone: true });
    },
    release: async (job, attempt) => {
      const kept = jobs.get(nameOf(job));
      if (kept?.attempt === attempt) jobs.set(nameOf(job), { ...kept, leaseUntilMs: 0 });
    },
  };
}
