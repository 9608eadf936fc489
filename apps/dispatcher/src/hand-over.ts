/** Hands a job to its worker. */
import { type Answer, type Job, parseAnswer, type WorkerName } from "@luckydraw/slack-app";
import type { CallAws } from "./aws/call-aws.ts";
import type { WorkerFunctions } from "./config.ts";
import type { HttpAnswer } from "./post-once.ts";

/** What became of a hand-over. `reason` is safe to log. */
export type HandedOver =
  | { readonly ok: true; readonly answer?: Answer }
  | { readonly ok: false; readonly reason: string };

/** Hands jobs over, within a deadline. */
export interface HandOver {
  /** Whether the worker is there: a deployment need not have all. */
  serves(worker: WorkerName): boolean;
  /** Resolves once Lambda has queued the job. */
  send(job: Job, worker: WorkerName, deadlineMs: number): Promise<HandedOver>;
  /** Resolves with the worker's answer. */
  ask(job: Job, worker: WorkerName, deadlineMs: number): Promise<HandedOver>;
}

/** An attempt at queueing that takes longer, in milliseconds, is made again: a job is done once however often it comes. */
const SEND_ATTEMPT_MS = 1_000;

/**
 * A hand-over by Lambda's Invoke. Source: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 *
 * @param call Calls `lambda`.
 * @param functionNames Name or ARN of the function of each worker that is deployed.
 */
export function lambdaHandOver(call: CallAws, functionNames: WorkerFunctions): HandOver {
  const invoke = (type: "Event" | "RequestResponse", job: Job, worker: WorkerName) => ({
    path: `/2015-03-31/functions/${encodeURIComponent(functionNames[worker] ?? worker)}/invocations`,
    headers: { "content-type": "application/json", "x-amz-invocation-type": type },
    body: JSON.stringify(job),
  });
  return {
    serves: (worker) => functionNames[worker] !== undefined,
    send: (job, worker, deadlineMs) =>
      settle(async () => {
        const patience = { signal: AbortSignal.timeout(deadlineMs), attemptMs: SEND_ATTEMPT_MS };
        await call(invoke("Event", job, worker), patience);
        return { ok: true };
      }),
    ask: (job, worker, deadlineMs) =>
      settle(async () => {
        const patience = { signal: AbortSignal.timeout(deadlineMs), attemptMs: deadlineMs };
        return answered(await call(invoke("RequestResponse", job, worker), patience));
      }),
  };
}

async function settle(handOver: () => Promise<HandedOver>): Promise<HandedOver> {
  try {
    return await handOver();
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.name : "unknown" };
  }
}

function answered({ headers, body }: HttpAnswer): HandedOver {
  if (headers["x-amz-function-error"] !== undefined) {
    return { ok: false, reason: "the worker failed" };
  }
  const answer = parseAnswer(JSON.parse(body.toString("utf8")));
  return answer === undefined ? { ok: false, reason: "not an answer" } : { ok: true, answer };
}
