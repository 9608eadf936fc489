/** Log lines with the members that all functions of the app have, named as Lambda names them in lines of its own. */
import { LogFormatter, LogItem } from "@aws-lambda-powertools/logger";
import type { LogAttributes, UnformattedAttributes } from "@aws-lambda-powertools/logger/types";

/** Formats for Powertools. */
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
