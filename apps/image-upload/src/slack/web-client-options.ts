/** How the SDK's client is set: quiet, bounded, and never repeating or waiting by itself (`web-api.ts` does). */
import { type Logger, LogLevel, type WebClientOptions } from "@slack/web-api";

/** Limits of a call. */
export const webClientLimits = {
  timeout: 10_000,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
} as const satisfies WebClientOptions;

const ignore = (): void => undefined;

/** The SDK would log warnings that quote answers; what is worth a line, this app logs itself. */
export const silentLogger: Logger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  setLevel: ignore,
  setName: ignore,
  getLevel: () => LogLevel.ERROR,
};
