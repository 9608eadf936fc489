/** What a row of the inspector says of a request. */
import type { InspectedRequest, Invocation } from "../../shared/protocol.ts";

/** How a request ended, or how far it is. */
export type Outcome =
  | "refused"
  | "waiting"
  | "running"
  | "queued"
  | "retrying"
  | "done"
  | "failed"
  | "retried";

const failures: ReadonlySet<Invocation["outcome"]> = new Set(["failed", "timed-out", "dead-lettered"]);

/** How it went, over all invocations and their attempts. */
export function outcomeOf(request: InspectedRequest): Outcome {
  const { invocations, status } = request;
  const isVisit = request.kind === "visit";
  if (!request.verified && status !== undefined && !isVisit) return "refused";
  const last = lastAttempts(invocations);
  if (last.some((invocation) => invocation.outcome === "running")) return "running";
  const failed = last.some((invocation) => failures.has(invocation.outcome));
  if (request.isPending) return failed ? "retrying" : status === undefined ? "waiting" : "queued";
  // A visitor who is told no, such as one who said no, is nobody's failure.
  if (failed || (status !== undefined && status >= (isVisit ? 500 : 400))) return "failed";
  return invocations.some((invocation) => failures.has(invocation.outcome)) ? "retried" : "done";
}

/** Whether somebody should look at it. */
export function needsLooking(request: InspectedRequest): boolean {
  return ["failed", "refused"].includes(outcomeOf(request));
}

/** The functions that ran, each once, in order. */
export function functionNames(request: InspectedRequest): readonly string[] {
  return [...new Set(request.invocations.map((invocation) => invocation.functionName))];
}

/** An invocation that was tried again counts by its last attempt. */
function lastAttempts(invocations: readonly Invocation[]): readonly Invocation[] {
  const last = new Map<string, Invocation>();
  for (const invocation of invocations) {
    const key = `${invocation.functionName} ${invocation.event}`;
    const known = last.get(key);
    if (!known || invocation.attempt >= known.attempt) last.set(key, invocation);
  }
  return [...last.values()];
}

/** JSON with line breaks; anything else as it is. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

/** A form body's fields, decoded, JSON in them laid out; `undefined` when it is no form. */
export function formFields(body: string): readonly (readonly [string, string])[] | undefined {
  if (!/^[\w%.-]+=/.test(body)) return undefined;
  return [...new URLSearchParams(body)].map(([name, value]) => [name, prettyJson(value)] as const);
}
