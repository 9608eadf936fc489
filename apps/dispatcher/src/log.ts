/** One line of JSON a request. Never a body, a text, a token or a URL. */

/** Writes one entry. */
export type Log = (entry: Readonly<Record<string, unknown>>) => void;

/** What is known about a request when it is answered. */
export interface Entry {
  readonly level: "info" | "warn" | "error";
  readonly outcome: string;
  readonly error?: unknown;
  readonly [detail: string]: unknown;
}

/** Logs a request with how long its answer took. Of an error its name, its code and its message are kept. */
export function logRequest(
  { log, now }: { readonly log: Log; readonly now: () => number },
  startedAtMs: number,
  { error, ...entry }: Entry,
): void {
  log({ ...entry, ackMs: now() - startedAtMs, ...(error === undefined ? {} : { error: describe(error) }) });
}

function describe(error: unknown) {
  if (!(error instanceof Error)) {
    return { name: "unknown" };
  }
  const code: unknown = Reflect.get(error, "code");
  return { name: error.name, message: error.message, ...(typeof code === "string" ? { code } : {}) };
}
