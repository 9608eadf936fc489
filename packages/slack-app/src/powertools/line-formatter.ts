/** Log lines with the members that all functions of the app have, named as Lambda names them in lines of its own. */
import { LogFormatter, LogItem } from "@aws-lambda-powertools/logger";
import type { LogAttributes, UnformattedAttributes } from "@aws-lambda-powertools/logger/types";

/**
 * Formats for Powertools' `Logger`: `level`, `timestamp`, `service`, `event`, and of an invocation `requestId` and
 * `coldStart`; then the fields.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Logger } from "@aws-lambda-powertools/logger";
 * import { LineFormatter } from "@luckydraw/slack-app/powertools";
 *
 * const logger = new Logger({ serviceName: "luckydraw", logFormatter: new LineFormatter() });
 * logger.info("draw.shown", { draw: 12 });
 * assert.ok(logger);
 * ```
 */
export class LineFormatter extends LogFormatter {
  override formatAttributes(known: UnformattedAttributes, fields: LogAttributes): LogItem {
    const { logLevel: level, timestamp, serviceName: service, message: event, lambdaContext } = known;
    const head = {
      level,
      timestamp: timestamp.toISOString(),
      service,
      event,
      requestId: lambdaContext?.awsRequestId,
      coldStart: lambdaContext?.coldStart,
    };
    return new LogItem({ attributes: { ...head, ...fields } });
  }
}
