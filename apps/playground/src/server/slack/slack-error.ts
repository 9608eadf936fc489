/** A refusal of Slack's Web API. */
import type { JsonObject } from "../http/json.ts";

/** Thrown by a method to answer `{ ok: false, error }`. */
export class SlackError extends Error {
  readonly code: string;
  /** Further members of the answer, such as `needed` and `provided`. */
  readonly detail: JsonObject;

  constructor(code: string, detail: JsonObject = {}) {
    super(code);
    this.name = "SlackError";
    this.code = code;
    this.detail = detail;
  }
}
