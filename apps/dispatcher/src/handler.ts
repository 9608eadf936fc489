/** The door that Slack knocks on: verify, recognise, hand over, answer. Transport only. */
import { faultFields, type RequestLog } from "@luckydraw/slack-app";
import { fromLambdaEvent, type LambdaHttpEvent, refusalStatus, type Verifier } from "@luckydraw/slack-verify";
import { type Answered, type Answering, answerTo } from "./answer.ts";
import { receivedAtMs } from "./received-at.ts";
import { recognise } from "./recognise.ts";
import { empty, type Response } from "./response.ts";

/** The largest body that is taken, bytes. An asynchronous invocation carries 1 MB; a job is smaller than its body. */
const MAX_BODY_BYTES = 900_000;

/** What the handler needs. */
export interface Dispatching extends Answering {
  /** Resolves once the signing secrets are decrypted; rejects if they can't be. */
  readonly verifier: () => Promise<Verifier>;
  /** Whether this is the container's first request; asked once a request. */
  readonly isColdStart: () => boolean;
  readonly log: RequestLog;
}

/** What Lambda says about the invocation, as far as it is of use. */
export interface InvocationContext {
  readonly awsRequestId?: string;
}

/** Takes one request. It never throws. */
export type Handler = (event: LambdaHttpEvent, context: InvocationContext) => Promise<Response>;

/** An answer to a request, and when API Gateway took it if Slack had signed it. */
interface Dispatched extends Answered {
  readonly acceptedAtMs?: number;
}

/**
 * Makes the function's handler.
 *
 * @returns A handler of HTTP API (2.0), REST (1.0), function URL and load balancer events; it logs one line a request.
 */
export function createHandler(dispatching: Dispatching): Handler {
  const { now, log, isColdStart } = dispatching;
  return async (event, { awsRequestId: requestId }) => {
    const startedAtMs = now();
    const isCold = isColdStart();
    const dispatched = await dispatch(event, startedAtMs, dispatching).catch(fault);
    const { response, entry, acceptedAtMs } = dispatched;
    log({
      ...entry,
      status: response.statusCode,
      // Whoever Slack's signature doesn't speak for shall not change the figures of those for whom it does.
      ...(acceptedAtMs === undefined ? { ms: now() - startedAtMs } : { AckDuration: now() - acceptedAtMs }),
      requestId,
      coldStart: isCold,
      ...(isCold ? { ColdStart: 1 } : {}),
    });
    return response;
  };
}

/** A fault of ours, such as KMS being away: Slack is told to try again, and told nothing else. */
function fault(error: unknown): Dispatched {
  return { response: empty(500), entry: { level: "error", outcome: "fault", ...faultFields(error) } };
}

async function dispatch(
  event: LambdaHttpEvent,
  startedAtMs: number,
  dispatching: Dispatching,
): Promise<Dispatched> {
  const verifier = await dispatching.verifier();
  const verification = verifier.verify(fromLambdaEvent(event, { maxBodyBytes: MAX_BODY_BYTES }));
  if (!verification.ok) {
    const { reason } = verification;
    // No reason goes out: whoever forges a request learns nothing from the answer.
    return { response: empty(refusalStatus(reason)), entry: { level: "warn", outcome: "refused", reason } };
  }
  const acceptedAtMs = receivedAtMs(event, startedAtMs);
  const answered = await answerTo(recognise(verification.body, acceptedAtMs), acceptedAtMs, dispatching);
  return { ...answered, acceptedAtMs };
}
