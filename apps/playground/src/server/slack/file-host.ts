/** Slack's host of files: gives a file to a token that may read files, and to all others a page to sign in. */

import type { HttpReply, HttpRequest } from "../http/server.ts";
import { emulatedFile } from "./emulated-slack.ts";
import type { Workspace } from "./workspace.ts";

const FILE_PATH = /^\/files-pri\/(T[A-Z0-9]+)-(F[A-Z0-9]+)\/download\/([^/]+)$/;

/** Where a file can be fetched. */
export function fileUrl(workspace: Workspace, fileId: string, name: string): string {
  const { team } = workspace.directory;
  return `${workspace.url()}/files-pri/${team.id}-${fileId}/download/${encodeURIComponent(name)}`;
}

/** @returns `undefined` for a path that is no file's. */
export async function giveFile(
  workspaces: readonly Workspace[],
  { method, path, headers }: HttpRequest,
): Promise<HttpReply | undefined> {
  const [, teamId, fileId = "", name = ""] = FILE_PATH.exec(path) ?? [];
  const workspace = workspaces.find(({ directory }) => directory.team.id === teamId);
  if (method !== "GET" || workspace === undefined) {
    return undefined;
  }
  const [, token = ""] = /^Bearer (.+)$/.exec(headers.authorization ?? "") ?? [];
  const { installation } = workspace;
  const mayRead =
    installation.stateOf(token) === "live" && installation.current()?.scopes.includes("files:read") === true;
  return mayRead ? emulatedFile(workspace.emulated, fileId, decodeURIComponent(name)) : signIn;
}

/** With the status of a success, as Slack does it. */
const signIn: HttpReply = {
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: "<!DOCTYPE html><title>Sign in</title><p>Sign in to see this file.</p>",
};
