/** Tells Powertools when an invocation begins and ends. */
import type { Logger } from "@aws-lambda-powertools/logger";
import type { LoggerInterface } from "@aws-lambda-powertools/logger/types";
import type { Metrics } from "@aws-lambda-powertools/metrics";
import { withoutMessage } from "../without-message.ts";

/** Lambda's whole context. */
type LambdaContext = Parameters<LoggerInterface["addContext"]>[0];

/** What Lambda calls. */
export type LambdaHandler<Answer> = (event: unknown, context: LambdaContext) => Promise<Answer>;

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
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Logger } from "@aws-lambda-powertools/logger";
 * import { LineFormatter, observed } from "@luckydraw/slack-app/powertools";
 *
 * const logger = new Logger({ serviceName: "luckydraw", logFormatter: new LineFormatter() });
 * const handler = observed(
 *   async () => {
 *     throw new RangeError("3 winners of ramen, pizza");
 *   },
 *   { logger, metrics: undefined },
 * );
 * await assert.rejects(handler({}, { awsRequestId: "79b4f56e" }), { message: "its message is not kept" });
 * ```
 */
export function observed<Answer>(
  handler: LambdaHandler<Answer>,
  { logger, metrics }: Observers,
): LambdaHandler<Answer> {
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
