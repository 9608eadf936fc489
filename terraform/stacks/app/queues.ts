/** The queues, in the order in which what fails goes through them. */
import { deadLetterQueue, failureQueue, revealQueue } from "@luckydraw/slack-app";
import type { Construct } from "constructs";
import { DeadLetterQueue } from "../../modules/dead-letter-queue.ts";
import { WorkQueue } from "../../modules/work-queue.ts";

/** All of an environment. */
export interface Queues {
  /** Draws that wait for their beacon, worked off by luckydraw. */
  readonly reveals: WorkQueue;
  /** What failed for good, worked off by on-failure. */
  readonly failures: WorkQueue;
  /** What was told, and waits for an operator. */
  readonly deadLetters: DeadLetterQueue;
}

/** @param base What the names begin with. */
export function createQueues(scope: Construct, base: string): Queues {
  const deadLetters = new DeadLetterQueue(scope, "dead-letters", {
    name: `${base}-dead-letters`,
    ...deadLetterQueue,
  });
  const failures = new WorkQueue(scope, "failures", {
    name: `${base}-failures`,
    ...failureQueue,
    deadLetters: deadLetters.arn,
  });
  const reveals = new WorkQueue(scope, "reveals", {
    name: `${base}-reveals`,
    ...revealQueue,
    deadLetters: failures.arn,
  });
  return { reveals, failures, deadLetters };
}
