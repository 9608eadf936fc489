/** Reads values out of a submitted form, whatever is in it. */
import { type Field, fields } from "./form-fields.ts";

/** A field's text, empty where there is none. */
export function textIn(state: unknown, field: Field): string {
  const value = member(elementOf(state, field), "value");
  return typeof value === "string" ? value : "";
}

/** The value that was chosen in a field. */
export function choiceIn(state: unknown, field: Field): string | undefined {
  const value = member(member(elementOf(state, field), "selected_option"), "value");
  return typeof value === "string" ? value : undefined;
}

/** Whether any box of a field is ticked. */
export function isTicked(state: unknown, field: Field): boolean {
  const ticked = member(elementOf(state, field), "selected_options");
  return Array.isArray(ticked) && ticked.length > 0;
}

/** The people or channels that were picked in a field. */
export function idsIn(state: unknown, field: Field): string[] {
  const element = elementOf(state, field);
  const ids = member(element, "selected_users") ?? member(element, "selected_conversations");
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
}

function elementOf(state: unknown, field: Field): unknown {
  return member(member(state, fields[field]), fields[field]);
}

function member(value: unknown, name: string): unknown {
  const isObject = typeof value === "object" && value !== null && Object.hasOwn(value, name);
  return isObject ? (value as Record<string, unknown>)[name] : undefined;
}
