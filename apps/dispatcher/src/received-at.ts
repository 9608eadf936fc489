/** When API Gateway took the request: a cold start is spent from the same three seconds. */

/**
 * @param event A Lambda event; HTTP APIs and function URLs give `timeEpoch`, REST APIs `requestTimeEpoch`.
 * @param nowMs This function's clock, used where the event gives no sane time.
 * @returns Milliseconds since the epoch, never in the future and never more than a minute ago.
 */
export function receivedAtMs(event: object, nowMs: number): number {
  const context: Readonly<Record<string, unknown>> = Reflect.get(event, "requestContext") ?? {};
  const epochMs = context["timeEpoch"] ?? context["requestTimeEpoch"];
  const isSane = typeof epochMs === "number" && epochMs <= nowMs && epochMs > nowMs - 60_000;
  return isSane ? Math.floor(epochMs) : nowMs;
}
