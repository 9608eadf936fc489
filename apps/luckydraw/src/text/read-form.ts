/** Reads the submitted form. */
import type { Problem } from "../command/problem.ts";
import type { DrawRequest } from "../command/request.ts";
import type { Locale } from "./locale.ts";

/** A request, or what is wrong with which field. */
export type FormReading =
  | { readonly ok: true; readonly request: DrawRequest }
  | { readonly ok: false; readonly errors: Readonly<Record<string, Problem>> };

/** Reads `view.state.values` of a `view_submission`. Whatever it holds, it doesn't throw. */
export function readForm(_stateValues: unknown): FormReading {
  return { ok: false, errors: {} };
}

/** The `errors` of `response_action: "errors"`: a sentence for each block id. */
export function formErrors(
  _locale: Locale,
  errors: Readonly<Record<string, Problem>>,
): Record<string, string> {
  return Object.fromEntries(Object.keys(errors).map((blockId) => [blockId, ""]));
}
