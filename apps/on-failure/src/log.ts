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

/** Makes a log; `write` takes one line of JSON. */
export function createLog(write: (line: string) => void, shared: LogFields = {}): Log {
  const line = (level: "info" | "error", event: string, fields: LogFields = {}): void =>
    write(JSON.stringify({ level, event, ...shared, ...fields }));
  return {
    info: (event, fields) => line("info", event, fields),
    error: (event, fields) => line("error", event, fields),
    with: (fields) => createLog(write, { ...shared, ...fields }),
  };
}

/** What a log may say about an error: its class and code. Never its message, which can hold what a person typed. */
export function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { fault: typeof error };
  return { fault: error.name, code: "code" in error ? String(error.code) : undefined };
}
