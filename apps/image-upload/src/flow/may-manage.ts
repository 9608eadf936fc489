/** Who may do what to a picture or a channel. */

import type { Installation } from "@luckydraw/slack-app";
import type { App } from "../app.ts";
import type { Run } from "../run.ts";

/** Whether a person is an admin or an owner of the workspace. @throws SlackFault if Slack can't be asked */
export async function isAdmin(
  app: App,
  installation: Installation,
  userId: string,
  run: Run,
): Promise<boolean> {
  const account = await app.slackFor(installation, run).directory.account(userId);
  return account.isAdmin && account.state === "person";
}
