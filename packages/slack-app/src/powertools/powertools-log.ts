/** The log by Powertools: lines go to the process's streams as they are, past Lambda's own `console`. */
import type { Logger } from "@aws-lambda-powertools/logger";
import type { Log, LogFields } from "../log.ts";

/** A log whose lines carry `shared`. */
export function createPowertoolsLog(logger: Pick<Logger, "info" | "error">, shared: LogFields = {}): Log {
  return {
    info: (event, fields) => logger.info(event, { ...shared, ...fields }),
    error: (event, fields) => logger.error(event, { ...shared, ...fields }),
    with: (fields) => createPowertoolsLog(logger, { ...shared, ...fields }),
  };
}
