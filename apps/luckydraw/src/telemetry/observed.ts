/** Tells Powertools when an invocation begins and ends. */
import type { Logger } from "@aws-lambda-powertools/logger";
import type { Metrics } from "@aws-lambda-powertools/metrics";
import { withoutMessage } from "@luckydraw/slack-app";
import type { Handler, InvocationContext } from "../handler.ts";

/** Lambda's whole context, of which the handler itself needs little. */
type LambdaContext = Extract<Parameters<Logger["addContext"]>[0], InvocationContext>;

/** What Lambda calls. */
export type LambdaHandler = (event: unknown, context: LambdaContext) => ReturnType<Handler>;

/** What observes. */
export interface Observers {
  readonly logger: Logger;
  /** `undefined`: nothing is measured. */
  readonly metrics: Metrics | undefined;
}

/**
 * The same handler; its lines name the request, and its metrics are written when it is done, however it ends.
 *
 * @throws Error of the name that the handler's had, without its message
 */
export function observed(handler: Handler, { logger, metrics }: Observers): LambdaHandler {
  return async (event, context) => {
    logger.addContext(context);
    metrics?.captureColdStartMetric();
    metrics?.addMetadata("requestId", context.awsRequestId);
    try {
      return await handler(event, context);
    } catch (error) {
      // Lambda logs it, message and all.
      throw withoutMessage(error);
    } finally {
      // Without the question Powertools warns that there is nothing to write.
      if (metrics?.hasStoredMetrics()) metrics.publishStoredMetrics();
    }
  };
}
