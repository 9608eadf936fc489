/** Changes a setting of the workspace, if this person may, and shows the Home as it is then. */
import type { Installation } from "@luckydraw/slack-app";
import type { App } from "../app.ts";
import type { Run } from "../run.ts";
import type { HomeChoice } from "./read-home-choice.ts";
import { showHome } from "./show-home.ts";

/**
 * Only admins see the controls. Who was one when the Home was shown may be none by now: then it is shown without them.
 *
 * @throws SlackFault
 */
export async function changeSetting(
  app: App,
  installation: Installation,
  { userId, change }: HomeChoice,
  run: Run,
): Promise<void> {
  const account = await app.slackFor(installation, run).directory.account(userId);
  const { isAdmin } = account;
  if (isAdmin) await app.settings.change(installation, change);
  run.log.info(isAdmin ? "setting.changed" : "setting.refused", { names: Object.keys(change).join() });
  await showHome(app, installation, userId, run, account);
}
