/** Who may change how a draw ends: its organiser, or an admin of the workspace. */
import type { App } from "../app.ts";
import type { DrawRecord } from "../draw/draw-record.ts";
import type { Run } from "../run.ts";
import { Stop } from "./stop.ts";

/** @throws Stop if this person may not; SlackFault if Slack can't be asked */
export async function assertMayDecide(
  app: App,
  { plan }: DrawRecord,
  userId: string,
  run: Run,
): Promise<void> {
  if (userId === plan.organiserId) return;
  const { isAdmin } = await app.slackFor(plan.place.installation, run).directory.account(userId);
  if (!isAdmin) throw new Stop({ code: "not-yours", organiserId: plan.organiserId });
}
