/** The answer of a worker that the dispatcher awaits: what Slack gets in its own 200. */
import * as v from "valibot";
import { JsonObjectSchema } from "./json-object-schema.ts";

const AnswerSchema = v.strictObject({
  version: v.literal(1),
  /** The JSON body for Slack, such as `{ response_action: "errors", errors }`; `null` for an empty 200. */
  body: v.nullable(JsonObjectSchema),
});

/** What an awaited worker returns. */
export type Answer = v.InferOutput<typeof AnswerSchema>;

/**
 * Checks that a value is a worker's answer.
 *
 * @param value Anything: a decoded JSON document.
 * @returns The answer, or `undefined` if it is none.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseAnswer } from "@luckydraw/slack-app";
 *
 * assert.equal(parseAnswer({ version: 1, body: null })?.body, null);
 * assert.equal(parseAnswer("hello"), undefined);
 * ```
 */
export function parseAnswer(value: unknown): Answer | undefined {
  const result = v.safeParse(AnswerSchema, value);
  return result.success ? result.output : undefined;
}
