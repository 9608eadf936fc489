/** Reads what failed off a message: Lambda's record of an invocation, or a message that another queue gave up on. */
import { type WhomToTell, whomToTell } from "@luckydraw/slack-app";
import * as v from "valibot";

/** What failed. */
export interface Failure {
  /** Name of the function that failed, or of the queue that gave up. */
  readonly origin: string;
  /** `undefined`: nobody waits for it, or it is nothing that this app knows. */
  readonly whom: WhomToTell | undefined;
}

/** A message and where SQS moved it from. */
export interface FailureMessage {
  readonly body: string;
  readonly attributes: { readonly DeadLetterQueueSourceArn?: string | undefined };
}

// Source: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
const InvocationSchema = v.object({
  requestContext: v.object({ functionArn: v.string() }),
  requestPayload: v.unknown(),
});

/** Reads it; anything can be read, and what nobody knows tells nobody. */
export function readFailure({ body, attributes }: FailureMessage): Failure {
  const value = parsed(body);
  const invocation = v.safeParse(InvocationSchema, value);
  if (!invocation.success) {
    const queue = attributes.DeadLetterQueueSourceArn?.split(":")[5];
    return { origin: nameOr("unknown", queue), whom: whomToTell(value) };
  }
  const { requestContext, requestPayload } = invocation.output;
  const origin = nameOr("unknown", requestContext.functionArn.split(":")[6]);
  return { origin, whom: whomToTell(requestPayload) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Names of functions and queues; anything else would be somebody's text in a log. */
function nameOr(fallback: string, name: string | undefined): string {
  return name !== undefined && /^[\w-]{1,80}$/.test(name) ? name : fallback;
}
