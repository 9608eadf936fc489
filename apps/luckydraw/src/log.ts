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

/**
 * Makes a log.
 *
 * @param write Takes one line of JSON.
 * @example
 * const lines: string[] = [];
 * createLog((line) => lines.push(line)).with({ job: "j1" }).info("draw.committed", { draw: 12 });
 * lines[0]; // {"level":"info","event":"draw.committed","job":"j1","draw":12}
 */
export function createLog(write: (line: string) => void, shared: LogFields = {}): Log {
  const line = (level: "info" | "error", event: string, fields: LogFields = {}): void =>
    write(JSON.stringify({ level, event, ...shared, ...fields }));
  return {
    info: (event, fields) => line("info", event, fields),
    error: (event, fields) => line("error", event, fields),
    with: (fields) => createLog(write, { ...shared, ...fields }),
  };
}

/**
 * What a log may say about an error: its class and code, and where it was thrown. Never its message, which can hold
 * what a person typed.
 */
export function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const at = error.stack
    ?.split("\n")
    .find((line) => line.trimStart().startsWith("at "))
    ?.trim();
  return { fault: error.name, code, at };
}
