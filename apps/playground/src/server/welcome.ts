/** What the first channel of the workspace says that has the app from the start. */
import type { Workspace } from "./slack/workspace.ts";

const textIn = (name: string): string =>
  `*Welcome to ${name}.* This workspace is on your machine alone; whatever you try stays here. ` +
  "Type `/luckydraw 2` in any channel to draw two of its people, or `/luckydraw` for the form.";

/** Posts the welcome as the app, in the shape of any other message of its. */
export async function welcome(workspace: Workspace): Promise<void> {
  const { directory, emulated, messages } = workspace;
  const [first] = directory.channels();
  if (first === undefined) {
    return;
  }
  messages.post({
    channelId: first.id,
    ts: await emulated.nextTs(),
    userId: directory.app.userId,
    text: textIn(directory.team.name),
    isEdited: false,
  });
}
