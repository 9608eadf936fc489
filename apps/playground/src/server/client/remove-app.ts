/** A person removes the app from a workspace. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Sent } from "../../shared/protocol.ts";
import type { Faults } from "../faults.ts";
import type { JsonObject } from "../http/json.ts";
import type { Workspace } from "../slack/workspace.ts";
import type { SendEvent } from "./send-event.ts";

/** What a removal needs. */
export interface RemovalContext {
  readonly sendEvent: SendEvent;
  readonly faults: Faults;
  /** Ends the waiting for an event that is to come late. */
  readonly signal: AbortSignal;
}

/**
 * Removes the app: its token is dead at once; the app is told by two events, in no order that Slack promises.
 *
 * Source: https://docs.slack.dev/reference/events/app_uninstalled and tokens_revoked
 */
export function removeApp(workspace: Workspace, context: RemovalContext): Sent {
  const { directory, installation } = workspace;
  if (installation.current() === undefined) {
    return { ok: false, message: "Luckydraw is not in this workspace" };
  }
  workspace.removeApp();
  void tell(workspace, context, [
    { type: "tokens_revoked", tokens: { oauth: [], bot: [directory.app.userId] } },
    { type: "app_uninstalled" },
  ]);
  return { ok: true, message: `Luckydraw was removed from ${directory.team.name}` };
}

/** The person doesn't wait for the app to take note. */
async function tell(
  workspace: Workspace,
  { sendEvent, faults, signal }: RemovalContext,
  events: readonly JsonObject[],
): Promise<void> {
  const removedAtMs = Date.now();
  const asked = faults.removal();
  const delay = asked.find(({ effect }) => effect === "delay");
  if (delay !== undefined) {
    const wasEnded = await sleep(delay.delaySeconds * 1_000, false, { signal }).catch(() => true);
    if (wasEnded) {
      return;
    }
  }
  for (const event of asked.some(({ effect }) => effect === "swap") ? events.toReversed() : events) {
    await sendEvent(workspace, event, removedAtMs);
  }
}
