/** Trigger ids: each opens one modal, within three seconds. */
import { randomBytes, randomInt } from "node:crypto";
import { SlackError } from "./slack-error.ts";

/** Issues and takes trigger ids. */
export interface Triggers {
  issue(userId: string): string;
  /** The person that a trigger id was issued for. @throws {SlackError} what Slack answers for a used, late or unknown one. */
  take(triggerId: string): string;
}

/** Slack's limit. */
const LIFE_MS = 3_000;

/** Starts with none issued. */
export function createTriggers(now: () => number = Date.now): Triggers {
  const issued = new Map<string, { readonly userId: string; readonly atMs: number; isTaken: boolean }>();
  return {
    issue(userId) {
      const triggerId = `${randomInt(1e12, 1e13)}.${randomInt(1e11, 1e12)}.${randomBytes(16).toString("hex")}`;
      issued.set(triggerId, { userId, atMs: now(), isTaken: false });
      return triggerId;
    },
    take(triggerId) {
      const trigger = issued.get(triggerId);
      if (trigger === undefined) {
        throw new SlackError("invalid_trigger_id");
      }
      if (trigger.isTaken) {
        throw new SlackError("exchanged_trigger_id");
      }
      if (now() - trigger.atMs > LIFE_MS) {
        throw new SlackError("expired_trigger_id");
      }
      trigger.isTaken = true;
      return trigger.userId;
    },
  };
}
