/** What a new workspace's #general says first. */
import type { Workspace } from "./slack/workspace.ts";

const TEXT =
  "*Welcome to Luckydraw Local.* This workspace is on your machine alone; whatever you try stays here. " +
  "Type `/luckydraw 2` in any channel to draw two of its people, or `/luckydraw` for the form.";

/** Posts the welcome as the app, in the shape of any other message of its. */
export async function welcome(workspace: Workspace): Promise<void> {
  const { directory, emulated, messages } = workspace;
  const general = directory.channels().find(({ name }) => name === "general");
  if (general === undefined) {
    return;
  }
  messages.post({
    channelId: general.id,
    ts: await emulated.nextTs(),
    userId: directory.app.userId,
    text: TEXT,
    isEdited: false,
  });
}
