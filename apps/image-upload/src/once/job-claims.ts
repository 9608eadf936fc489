/** Each job once: who may run it, and whether it has been run. */
import type { Installation } from "@luckydraw/slack-app";

/** A job, and whose it is. */
export interface ClaimedJob {
  readonly installation: Installation;
  readonly id: string;
}

/** The answer to a claim. */
export type Claim =
  /** Run it. `attempt` counts from 1; above 1 an earlier try broke off. */
  | { readonly kind: "mine"; readonly attempt: number }
  /** It has been run to its end. */
  | { readonly kind: "done" }
  /** Somebody else runs it right now. */
  | { readonly kind: "busy" };

/** Claims on jobs. A claim ends by itself, so that the job of a function that was killed can be run again. */
export interface JobClaims {
  claim(job: ClaimedJob, leaseMs: number): Promise<Claim>;
  /** Run to its end: every later claim is answered `done`. */
  finish(job: ClaimedJob): Promise<void>;
  /** Broke off: the next claim need not wait for the lease. Only the holder of that attempt can release it. */
  release(job: ClaimedJob, attempt: number): Promise<void>;
}
