/** Installs the app in a workspace the way a browser does, so that the playground opens with the app in it. */
import type { Workspace } from "./slack/workspace.ts";

/** A function has seconds to answer, which the start of everything else may take from it. */
const TRIES = 3;

/**
 * Goes from "Add to Slack" to the end.
 *
 * @param siteUrl Where the way begins.
 * @throws Error that says where it ended, when the app is not installed then.
 */
export async function installAtStart(siteUrl: string, workspace: Workspace): Promise<void> {
  for (let left = TRIES - 1; left >= 0; left -= 1) {
    const status = await tryOnce(siteUrl, workspace.directory.team.id);
    if (status === 200 && workspace.installation.current() !== undefined) {
      return;
    }
    if (left === 0) {
      throw new Error(`The app could not be installed: its last request was answered ${status}.`);
    }
  }
}

/** @returns The status at which it ended: the callback's, if it went well. */
async function tryOnce(siteUrl: string, teamId: string): Promise<number> {
  const begun = await fetch(`${siteUrl}/slack/install`, { redirect: "manual" });
  const toSlack = begun.headers.get("location");
  if (toSlack === null) {
    return begun.status;
  }
  const cookie = begun.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const allowed = await fetch(toSlack, {
    method: "POST",
    body: new URLSearchParams({ team: teamId, answer: "allow" }),
    redirect: "manual",
  });
  const installed = await fetch(allowed.headers.get("location") ?? siteUrl, { headers: { cookie } });
  await installed.arrayBuffer();
  return installed.status;
}
