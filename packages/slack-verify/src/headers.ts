/** Header look-up that works for plain objects in any case and for `Headers`. */

/** Header names in any case with their value or values, as Lambda events and `node:http` hand them over. */
export type HeaderRecord = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** The part of the Fetch API's `Headers` that is used. */
export interface FetchHeaders {
  get(name: string): string | null;
}

/** Either form of headers. */
export type RequestHeaders = HeaderRecord | FetchHeaders;

/**
 * Every value of a header that holds no comma when it is sent once. A comma therefore parts values:
 * HTTP APIs, `Headers` and `node:http` all join a repeated header with one.
 *
 * @param headers - the request's headers.
 * @param name - the header's name in lower case.
 */
export function headerValues(headers: RequestHeaders, name: string): readonly string[] {
  if (isFetchHeaders(headers)) return separateValues(headers.get(name));
  let values: readonly string[] = [];
  // A plain loop, since lists of names and their copies in lower case would cost half as much as the
  // signature of a small body.
  for (const key in headers) {
    if (!isNamed(key, name) || !Object.hasOwn(headers, key)) continue;
    const found = separateValues(headers[key]);
    values = values.length === 0 ? found : [...values, ...found];
  }
  return values;
}

/** Changes the case of a name only where nothing cheaper decides. */
function isNamed(key: string, name: string): boolean {
  return key === name || (key.length === name.length && key.toLowerCase() === name);
}

function separateValues(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(separateValues);
  if (typeof value !== "string") return [];
  return value.includes(",") ? value.split(",") : [value];
}

/** A header that is itself called "get" is a string or a list, so it cannot be mistaken for the method. */
function isFetchHeaders(headers: RequestHeaders): headers is FetchHeaders {
  return typeof headers["get"] === "function";
}
