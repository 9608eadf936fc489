/** Reads `Accept` and `Accept-Language`: what a client prefers. Source: RFC 9110, section 12.4.2. */

/**
 * The names in a header's list, each with its weight.
 *
 * @param header Such as `ko-KR, ko;q=0.9, en;q=0.5`. Anything else gives what of it can be read.
 * @returns Names in lower case with weights from 0 to 1, in the header's order.
 */
export function qualities(header: string | undefined): readonly (readonly [name: string, weight: number])[] {
  return (header ?? "").split(",").flatMap((item) => {
    const [name = "", ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
    return name === "" ? [] : [[name, weightIn(parameters)] as const];
  });
}

function weightIn(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = given === undefined ? 1 : Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}

/** Whether a program asks that wants JSON, not a browser that shows a page. */
export function prefersJson(accept: string | undefined): boolean {
  const weights = new Map(qualities(accept));
  return (weights.get("application/json") ?? 0) > (weights.get("text/html") ?? 0);
}
