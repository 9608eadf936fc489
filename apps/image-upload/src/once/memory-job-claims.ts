/** Claims in memory, for tests. */
import { type Installation, tenantOf } from "@luckydraw/slack-app";
import type { Clock } from "../run.ts";
import type { ClaimedJob, JobClaims } from "./job-claims.ts";

interface Kept {
  readonly attempt: number;
  readonly leaseUntilMs: number;
  readonly isDone: boolean;
}

/** No job claimed yet. */
export function createMemoryJobClaims(clock: Pick<Clock, "now">): JobClaims {
  const jobsByTenant = new Map<string, Map<string, Kept>>();
  const jobsOf = (installation: Installation): Map<string, Kept> => {
    const tenant = tenantOf(installation);
    const jobs = jobsByTenant.get(tenant) ?? new Map<string, Kept>();
    jobsByTenant.set(tenant, jobs);
    return jobs;
  };
  const keep = ({ installation, id }: ClaimedJob, kept: Kept): void =>
    void jobsOf(installation).set(id, kept);
  const keptOf = ({ installation, id }: ClaimedJob): Kept | undefined => jobsOf(installation).get(id);
  return {
    claim: async (job, leaseMs) => {
      const kept = keptOf(job);
      if (kept?.isDone) return { kind: "done" };
      if (kept !== undefined && kept.leaseUntilMs > clock.now()) return { kind: "busy" };
      const attempt = (kept?.attempt ?? 0) + 1;
      keep(job, { attempt, leaseUntilMs: clock.now() + leaseMs, isDone: false });
      return { kind: "mine", attempt };
    },
    finish: async (job) => {
      if (keptOf(job) !== undefined) keep(job, { attempt: 0, leaseUntilMs: 0, isDone: true });
    },
    release: async (job, attempt) => {
      const kept = keptOf(job);
      if (kept?.attempt === attempt) keep(job, { ...kept, leaseUntilMs: 0 });
    },
  };
}
