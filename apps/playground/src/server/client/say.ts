/** A person says something or posts a file. */
import type { PostMessage, Sent } from "../../shared/protocol.ts";
import { children, text } from "../http/json.ts";
import { encodeText, namesOf } from "../slack/command-text.ts";
import { showFiles } from "../slack/methods/files.ts";
import type { Workspace } from "../slack/workspace.ts";

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
  readonly channelId: string;
  readonly name: string;
  readonly threadTs: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Uploads a file as a person, in Slack's three steps. */
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
  const done = await emulated.call("files.completeUploadExternal", token, {
    files: [{ id: text(begun, "file_id"), title: file.name }],
    channel_id: file.channelId,
    ...(file.threadTs === "" ? {} : { thread_ts: file.threadTs }),
  });
  if (done["ok"] !== true) {
    return { ok: false, message: `Slack refused the file: ${text(done, "error")}` };
  }
  await showFiles(workspace, { ...file, text: "", files: children(done, "files") });
  return { ok: true };
}
