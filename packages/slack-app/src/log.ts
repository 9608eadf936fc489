/** Structured logs: one JSON object a line. Ids, numbers, outcomes and durations; never text, names, tokens or URLs. */

/** What a line may carry. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Writes lines that share fields. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  /** Somebody should look at this. */
  error(event: string, fields?: LogFields): void;
  /** A log whose lines carry these fields as well. */
  with(fields: LogFields): Log;
}
