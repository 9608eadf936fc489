/** The door that Slack knocks on: verify, recognise, hand over, answer. Transport only. */
import { fromLambdaEvent, type LambdaHttpEvent, refusalStatus, type Verifier } from "@luckydraw/slack-verify";
import { type Answering, answerTo } from "./answer.ts";
import { type Log, logRequest } from "./log.ts";
import { receivedAtMs } from "./received-at.ts";
import { recognise } from "./recognise.ts";
import { empty, type Response } from "./response.ts";

/** The largest body that is taken, bytes. An asynchronous invocation carries 1 MB; a job is smaller than its body. */
const MAX_BODY_BYTES = 900_000;

/** What the handler needs. */
export interface Dispatching extends Answering {
  /** Resolves once the signing secrets are decrypted; rejects if they can't be. */
  readonly verifier: () => Promise<Verifier>;
  readonly log: Log;
}

/**
 * Makes the function's handler.
 *
 * @returns A handler of HTTP API (2.0), REST (1.0), function URL and load balancer events. It never throws.
 */
export function createHandler(dispatching: Dispatching): (event: LambdaHttpEvent) => Promise<Response> {
  return async (event) => {
    const startedAtMs = dispatching.now();
    try {
      return await dispatch(event, startedAtMs, dispatching);
    } catch (error) {
      // A fault of ours, such as KMS being away: Slack is told to try again, and told nothing else.
      logRequest(dispatching, startedAtMs, { level: "error", outcome: "fault", error });
      return empty(500);
    }
  };
}

async function dispatch(
  event: LambdaHttpEvent,
  startedAtMs: number,
  dispatching: Dispatching,
): Promise<Response> {
  const verifier = await dispatching.verifier();
  const verification = verifier.verify(fromLambdaEvent(event, { maxBodyBytes: MAX_BODY_BYTES }));
  if (!verification.ok) {
    logRequest(dispatching, startedAtMs, { level: "warn", outcome: "refused", reason: verification.reason });
    // No reason goes out: whoever forges a request learns nothing from the answer.
    return empty(refusalStatus(verification.reason));
  }
  const acceptedAtMs = receivedAtMs(event, startedAtMs);
  const recognised = recognise(verification.body, acceptedAtMs);
  const { response, entry } = await answerTo(recognised, acceptedAtMs, dispatching);
  logRequest(dispatching, startedAtMs, { ...entry, status: response.statusCode });
  return response;
}
