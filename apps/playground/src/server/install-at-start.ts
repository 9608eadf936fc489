/** Installs the app in a workspace the way a browser does, so that the playground opens with the app in it. */
import type { Workspace } from "./slack/workspace.ts";

/**
 * Goes from "Add to Slack" to the end.
 *
 * @param siteUrl Where the way begins.
 * @throws Error that says where it ended, when the app is not installed then.
 */
export async function installAtStart(siteUrl: string, { directory, installation }: Workspace): Promise<void> {
  const begun = await fetch(`${siteUrl}/slack/install`, { redirect: "manual" });
  const cookie = begun.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const allowed = await fetch(locationOf(begun), {
    method: "POST",
    body: new URLSearchParams({ team: directory.team.id, answer: "allow" }),
    redirect: "manual",
  });
  const installed = await fetch(locationOf(allowed), { headers: { cookie } });
  if (installed.status !== 200 || installation.current() === undefined) {
    throw new Error(`The app was not installed: the callback answered ${installed.status}`);
  }
}

function locationOf(response: Response): string {
  const location = response.headers.get("location");
  if (location === null) {
    throw new Error(`The app was not installed: ${response.url} answered ${response.status}`);
  }
  return location;
}
