/** A person opens a tab of the app's own place. */
import type { OpenHome, Sent } from "../../shared/protocol.ts";
import type { Workspace } from "../slack/workspace.ts";
import type { SendEvent } from "./send-event.ts";

/** Tells the app of it. Source: https://docs.slack.dev/reference/events/app_home_opened */
export async function openHome(
  workspace: Workspace,
  sendEvent: SendEvent,
  { userId, tab }: OpenHome,
): Promise<Sent> {
  const { directory, homes, installation } = workspace;
  const person = directory.people.get(userId);
  if (installation.current() === undefined || person === undefined) {
    return { ok: false, message: "Luckydraw is not in this workspace" };
  }
  const direct = directory
    .channels()
    .find((channel) => channel.kind === "direct" && directory.isMember(channel, userId));
  const home = homes.of(userId);
  const acknowledged = await sendEvent(workspace, {
    type: "app_home_opened",
    user: userId,
    channel: direct?.id ?? "",
    tab,
    ...(home === undefined || tab !== "home" ? {} : { view: homes.asSlack(home) }),
  });
  return acknowledged.ok
    ? { ok: true, requestId: acknowledged.rowId }
    : { ok: false, requestId: acknowledged.rowId, message: "This app did not respond in time, or not well" };
}
