/** Reads members of JSON that an app wrote, without trusting its shape. */

/** A JSON object of unknown members. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is none. */
export function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The member as a string, or `undefined`. */
export function stringOf(object: Json, member: string): string | undefined {
  const value = object[member];
  return typeof value === "string" ? value : undefined;
}

/** The member as a finite number, or `undefined`; numbers written as text count. */
export function numberOf(object: Json, member: string): number | undefined {
  const value = object[member];
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** The member's objects; none when it is not an array. */
export function objectsOf(object: Json, member: string): readonly Json[] {
  const value = object[member];
  return Array.isArray(value) ? value.map(asObject) : [];
}

/** The member's strings; none when it is not an array. */
export function stringsOf(object: Json, member: string): readonly string[] {
  const value = object[member];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
