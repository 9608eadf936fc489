/** Hands a job to its worker. */
import { InvokeCommand, type InvokeCommandOutput, type LambdaClient } from "@aws-sdk/client-lambda";
import { type Answer, type Job, parseAnswer, type WorkerName } from "@luckydraw/slack-app";

/** What became of a hand-over. `reason` is safe to log. */
export type HandedOver =
  | { readonly ok: true; readonly answer?: Answer }
  | { readonly ok: false; readonly reason: string };

/** Hands jobs over, within a deadline. */
export interface HandOver {
  /** Resolves once Lambda has queued the job. */
  send(job: Job, worker: WorkerName, deadlineMs: number): Promise<HandedOver>;
  /** Resolves with the worker's answer. */
  ask(job: Job, worker: WorkerName, deadlineMs: number): Promise<HandedOver>;
}

/**
 * A hand-over by Lambda's Invoke. The SDK retries throttles and faults within the deadline.
 *
 * @param functionNames Name or ARN of each worker's function.
 */
export function lambdaHandOver(
  client: LambdaClient,
  functionNames: Readonly<Record<WorkerName, string>>,
): HandOver {
  const invoke = async (
    type: "Event" | "RequestResponse",
    job: Job,
    worker: WorkerName,
    deadlineMs: number,
  ) => {
    const command = new InvokeCommand({
      FunctionName: functionNames[worker],
      InvocationType: type,
      Payload: JSON.stringify(job),
    });
    try {
      const output = await client.send(command, { abortSignal: AbortSignal.timeout(deadlineMs) });
      return type === "Event" ? queued(output) : answered(output);
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.name : "unknown" } as const;
    }
  };
  return {
    send: (job, worker, deadlineMs) => invoke("Event", job, worker, deadlineMs),
    ask: (job, worker, deadlineMs) => invoke("RequestResponse", job, worker, deadlineMs),
  };
}

function queued(output: InvokeCommandOutput): HandedOver {
  return output.StatusCode === 202 ? { ok: true } : { ok: false, reason: `status ${output.StatusCode}` };
}

function answered(output: InvokeCommandOutput): HandedOver {
  if (output.FunctionError !== undefined) {
    return { ok: false, reason: "the worker failed" };
  }
  const answer = parseAnswer(decoded(output.Payload));
  return answer === undefined ? { ok: false, reason: "not an answer" } : { ok: true, answer };
}

function decoded(payload: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(payload ?? []).toString("utf8"));
  } catch {
    return undefined;
  }
}
