/** How much of Slack's three seconds is left. */

/** All that an answer may take, from API Gateway's receipt to the answer, milliseconds. Slack gives up after 3,000. */
export const BUDGET_MS = 2_500;

/** Left to a request however late it was: a cold start must not use up the only attempt. */
const LEAST_MS = 700;

/**
 * How long the hand-over may take.
 *
 * @param receivedAtMs When the request was taken: by API Gateway's clock, or by this function's where the event doesn't say.
 * @param nowMs This function's clock.
 * @returns Milliseconds, from 700 to 2,500. A clock that is off can make it neither longer nor useless.
 */
export function budgetLeftMs(receivedAtMs: number, nowMs: number): number {
  const spentMs = Math.max(0, nowMs - receivedAtMs);
  return Math.max(LEAST_MS, BUDGET_MS - spentMs);
}
