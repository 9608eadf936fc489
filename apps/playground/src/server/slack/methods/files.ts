/** `files.*`: kept by `emulate`; the upload's address and the message with the files are the playground's. */
import { extname } from "node:path";
import type { PlaygroundFile } from "../../../shared/protocol.ts";
import { children, isJsonObject, type JsonObject, text } from "../../http/json.ts";
import { fileUrl } from "../file-host.ts";
import { SlackError } from "../slack-error.ts";
import type { Workspace } from "../workspace.ts";
import type { Call, Method } from "./call.ts";
import { visibleChannel } from "./call.ts";

/** The methods. */
export const files: Readonly<Record<string, Method>> = {
  "files.getUploadURLExternal": async (call) => {
    const { workspace } = call;
    const answer = await forward(call, "files.getUploadURLExternal");
    const { pathname } = new URL(text(answer, "upload_url"));
    return { ...answer, upload_url: `${workspace.url()}/${workspace.directory.team.id}${pathname}` };
  },
  "files.completeUploadExternal": async (call) => {
    if (text(call.params, "channel_id") !== "") {
      visibleChannel(call, "channel_id");
    }
    const answer = await forward(call, "files.completeUploadExternal");
    await showFiles(call.workspace, {
      channelId: text(call.params, "channel_id"),
      userId: call.workspace.directory.app.userId,
      text: text(call.params, "initial_comment"),
      threadTs: text(call.params, "thread_ts"),
      files: children(answer, "files"),
    });
    return answer;
  },
  "files.info": async (call) => {
    const { file, ...answer } = await forward(call, "files.info");
    return { ...answer, file: fileAsSlack(call.workspace, isJsonObject(file) ? file : {}) };
  },
  "files.delete": (call) => forward(call, "files.delete"),
};

/** `emulate` knows the file; who posted it where, and where it can be fetched, is known here. */
function fileAsSlack(workspace: Workspace, file: JsonObject): JsonObject {
  const [id, name] = [text(file, "id"), text(file, "name")];
  const url = fileUrl(workspace, id, name);
  return {
    ...file,
    ...workspace.sharedFiles.of(id),
    mode: "hosted",
    is_external: false,
    url_private: url,
    url_private_download: url,
  };
}

/** Files that were shared in a channel. */
interface Shared {
  readonly channelId: string;
  readonly userId: string;
  readonly text: string;
  readonly threadTs: string;
  readonly files: readonly JsonObject[];
}

/** Shows a message with files on the page. */
export async function showFiles(workspace: Workspace, shared: Shared): Promise<void> {
  if (shared.channelId === "") {
    return;
  }
  const { team } = workspace.directory;
  const ts = await workspace.emulated.nextTs();
  const { channelId, threadTs, userId } = shared;
  const channel = workspace.directory.channel(channelId) ?? { id: channelId, kind: "public" };
  for (const file of shared.files) {
    workspace.sharedFiles.note(text(file, "id"), userId, { channel, ts, threadTs });
  }
  workspace.messages.post({
    channelId: shared.channelId,
    ts,
    ...(shared.threadTs === "" ? {} : { threadTs: shared.threadTs }),
    userId: shared.userId,
    text: shared.text,
    files: shared.files.map((file) => asFile(file, team.id)),
    isEdited: false,
  });
}

// `emulate` goes by the name as well, but doesn't know these.
const mediaTypes: ReadonlyMap<string, string> = new Map([
  [".csv", "text/csv"],
  [".json", "application/json"],
  [".webp", "image/webp"],
  [".avif", "image/avif"],
]);

function asFile(file: JsonObject, teamId: string): PlaygroundFile {
  const [id, name] = [text(file, "id"), text(file, "name")];
  return {
    id,
    name,
    mimetype: mediaTypes.get(extname(name)) ?? text(file, "mimetype"),
    sizeBytes: Number(file["size"] ?? 0),
    url: `/api/files/${id}/${encodeURIComponent(name)}?team=${teamId}`,
  };
}

async function forward({ params, workspace }: Call, method: string): Promise<JsonObject> {
  const answer = await workspace.emulated.callAsApp(method, params);
  if (answer["ok"] !== true) {
    throw new SlackError(text(answer, "error") || "internal_error");
  }
  return answer;
}
