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
  return sentValues(headers, name).flatMap((value) => (typeof value === "string" ? value.split(",") : []));
}

function sentValues(headers: RequestHeaders, name: string): readonly unknown[] {
  if (isFetchHeaders(headers)) return [headers.get(name)];
  return (
    Object.keys(headers)
      // The length is compared first because it is far cheaper than changing the case of every name.
      .filter((key) => key.length === name.length && key.toLowerCase() === name)
      .flatMap((key) => headers[key])
  );
}

/** A header that is itself called "get" is a string or a list, so it cannot be mistaken for the method. */
function isFetchHeaders(headers: RequestHeaders): headers is FetchHeaders {
  return typeof headers["get" as keyof RequestHeaders] === "function";
}
