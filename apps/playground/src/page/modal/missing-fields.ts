/** What Slack's own client checks before a form is sent. */
import type { ViewState } from "../../shared/protocol.ts";
import { blockIdOf } from "../blocks/initial-values.ts";
import { asObject, type Json, numberOf, stringOf } from "../json.ts";

/**
 * A message for each `input` block that is empty without being optional, or outside its bounds.
 *
 * @param blocks The modal's blocks.
 * @param values What is filled in.
 */
export function missingFields(blocks: readonly Json[], values: ViewState): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const [index, block] of blocks.entries()) {
    if (block["type"] !== "input") continue;
    const blockId = blockIdOf(block, index);
    const element = asObject(block["element"]);
    const value = asObject(values[blockId]?.[stringOf(element, "action_id") ?? ""]);
    const error = isEmpty(value) ? emptyError(block) : boundsError(element, stringOf(value, "value") ?? "");
    if (error) errors[blockId] = error;
  }
  return errors;
}

function isEmpty(value: Json): boolean {
  const { type: _, ...held } = value;
  return Object.values(held).every(
    (part) => part === null || part === "" || (Array.isArray(part) && part.length === 0),
  );
}

function emptyError(block: Json): string | undefined {
  return block["optional"] === true ? undefined : "Please complete this required field.";
}

function boundsError(element: Json, typed: string): string | undefined {
  return element["type"] === "number_input" ? numberError(element, typed) : lengthError(element, typed);
}

function numberError(element: Json, typed: string): string | undefined {
  const number = Number(typed);
  const whole = element["is_decimal_allowed"] !== true;
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) {
    return whole ? "Enter a whole number." : "Enter a number.";
  }
  const least = numberOf(element, "min_value") ?? Number.NEGATIVE_INFINITY;
  const most = numberOf(element, "max_value") ?? Number.POSITIVE_INFINITY;
  if (number < least) return `Enter ${least} or more.`;
  return number > most ? `Enter ${most} or less.` : undefined;
}

function lengthError(element: Json, typed: string): string | undefined {
  const least = numberOf(element, "min_length") ?? 0;
  return typed !== "" && typed.length < least ? `Enter at least ${least} characters.` : undefined;
}
