/** A person says something or posts a file. */
import type { PostMessage, Sent } from "../../shared/protocol.ts";
import { children, type JsonObject, text } from "../http/json.ts";
import { encodeText, namesOf } from "../slack/command-text.ts";
import { showFiles } from "../slack/methods/files.ts";
import type { Workspace } from "../slack/workspace.ts";
import type { SendEvent } from "./send-event.ts";

/** Posts a message as a person. */
export async function say(workspace: Workspace, said: PostMessage): Promise<Sent> {
  const { directory, emulated, messages } = workspace;
  if (directory.channel(said.channelId) === undefined || !directory.people.has(said.userId)) {
    return { ok: false, message: "No such channel or person" };
  }
  const words = encodeText(said.text, namesOf(directory, said.userId));
  const thread = said.threadTs === undefined ? {} : { thread_ts: said.threadTs };
  const token = workspace.tokenOf(said.userId);
  const kept =
    token === undefined
      ? undefined
      : await emulated.call("chat.postMessage", token, { channel: said.channelId, text: words, ...thread });
  messages.post({
    channelId: said.channelId,
    ts: text(kept ?? {}, "ts") || (await emulated.nextTs()),
    ...(said.threadTs === undefined ? {} : { threadTs: said.threadTs }),
    userId: said.userId,
    text: words,
    isEdited: false,
  });
  return { ok: true };
}

/** A file to post. */
export interface Upload {
  readonly userId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Uploads a file as a person: the first two of Slack's three steps. Nobody sees it yet. */
export async function upload(workspace: Workspace, file: Upload): Promise<Sent> {
  const { emulated } = workspace;
  const token = workspace.tokenOf(file.userId);
  if (token === undefined) {
    return { ok: false, message: "Only the people of the cast can upload here" };
  }
  const begun = await emulated.call("files.getUploadURLExternal", token, {
    filename: file.name,
    length: file.bytes.length,
  });
  const { pathname } = new URL(text(begun, "upload_url"));
  await fetch(emulated.url + pathname, {
    method: "POST",
    headers: { "content-type": file.mediaType },
    body: new Uint8Array(file.bytes),
  });
  return { ok: true, fileId: text(begun, "file_id") };
}

/** Files that were uploaded, and the message that they shall be in. */
export interface Posting {
  readonly userId: string;
  readonly channelId: string;
  readonly threadTs: string;
  readonly text: string;
  readonly fileIds: readonly string[];
}

/** Posts a message with files, the third step; the app is told of each file that it may know of. */
export async function postFiles(workspace: Workspace, posting: Posting, sendEvent: SendEvent): Promise<Sent> {
  const { directory, emulated } = workspace;
  const { userId, channelId, threadTs, fileIds } = posting;
  const channel = directory.channel(channelId);
  const token = workspace.tokenOf(userId);
  if (token === undefined || channel === undefined) {
    return { ok: false, message: "No such channel or person" };
  }
  const done = await emulated.call("files.completeUploadExternal", token, {
    files: fileIds.map((id) => ({ id })),
    channel_id: channelId,
    ...(threadTs === "" ? {} : { thread_ts: threadTs }),
  });
  if (done["ok"] !== true) {
    return { ok: false, message: `Slack refused the file: ${text(done, "error")}` };
  }
  const words = encodeText(posting.text, namesOf(directory, userId));
  await showFiles(workspace, { userId, channelId, threadTs, text: words, files: children(done, "files") });
  const { app } = directory;
  if (workspace.installation.current() !== undefined && directory.isMember(channel, app.userId)) {
    for (const fileId of fileIds) {
      // The person doesn't wait for the app to take note.
      void sendEvent(workspace, fileShared(fileId, userId, channelId));
    }
  }
  return { ok: true };
}

/** Source: https://docs.slack.dev/reference/events/file_shared */
function fileShared(fileId: string, userId: string, channelId: string): JsonObject {
  return {
    type: "file_shared",
    file_id: fileId,
    file: { id: fileId },
    user_id: userId,
    channel_id: channelId,
  };
}
