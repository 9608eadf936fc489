/** Structured logs: one JSON object a line. Ids, numbers, outcomes and durations; never text, names, tokens or URLs. */

/** What a line may carry, under names of its own: Powertools leaves out a field that is named as a line's own. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>> & {
  readonly [name in "level" | "message" | "sampling_rate" | "service" | "timestamp"]?: never;
};

/** Writes lines that share fields. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  /** Somebody should look at this. */
  error(event: string, fields?: LogFields): void;
  /** A log whose lines carry these fields as well. */
  with(fields: LogFields): Log;
}
