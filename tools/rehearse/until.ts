/** Waits for what the deployed app does by itself. */
import { setTimeout as sleep } from "node:timers/promises";

/** Three tries, a beacon of three seconds, an answer that Slack takes ten seconds later; the rest is a busy machine. */
const WITHIN_MS = 60_000;

/** @throws Error with the complaint when it isn't so within a minute. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  complaint: string | (() => string),
): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (Date.now() > end) {
      throw new Error(typeof complaint === "string" ? complaint : complaint());
    }
    await sleep(200);
  }
}
