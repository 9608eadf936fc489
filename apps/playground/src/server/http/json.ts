/** JSON in and out of the HTTP servers. */
import type { HttpReply, HttpRequest } from "./server.ts";

/** A JSON object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells whether a value is a JSON object: neither an array nor `null`. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Parses JSON without throwing.
 *
 * @returns The value, or `undefined` if the text is not JSON.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Tells whether the request's body is a JSON object. */
export function hasJsonObject(request: HttpRequest): boolean {
  return isJsonObject(parseJson(request.body.toString("utf8")));
}

/** The request's body as a JSON object, or an empty object. */
export function jsonBody(request: HttpRequest): JsonObject {
  const value = parseJson(request.body.toString("utf8"));
  return isJsonObject(value) ? value : {};
}

/** A reply that carries a JSON document. */
export function jsonReply(value: unknown, status = 200, headers: Record<string, string> = {}): HttpReply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/** The member if it is a string, else an empty string. */
export function text(object: JsonObject, member: string): string {
  const value = object[member];
  return typeof value === "string" ? value : "";
}

/** The member if it is an object, else an empty one. */
export function child(object: JsonObject, member: string): JsonObject {
  const value = object[member];
  return isJsonObject(value) ? value : {};
}

/** The objects of the member if it is an array, else none. */
export function children(object: JsonObject, member: string): readonly JsonObject[] {
  const value = object[member];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
