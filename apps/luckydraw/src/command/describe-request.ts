/** The other way round: the command that asks for a request. */
import type { Request } from "./request.ts";

/** The shortest canonical text that `parseCommand` reads as this request. In Slack's escaped form. */
export function describeRequest(request: Request): string {
  return request.kind === "draw" ? String(request.count) : request.kind === "form" ? "" : request.kind;
}
