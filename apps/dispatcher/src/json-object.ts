/** A JSON object's members, read as what they are or not at all. */

/** Members of a decoded JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @returns The object, or `undefined` for text that is no JSON or no object. */
export function parseJsonObject(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** @returns The value if it is an object and no array. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** @returns The value if it is a string with something in it, else `null`. */
export function asText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
