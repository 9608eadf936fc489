/** `files.*`: kept by `emulate`; the upload's address and the message with the files are the playground's. */
import { extname } from "node:path";
import type { PlaygroundFile } from "../../../shared/protocol.ts";
import { children, type JsonObject, text } from "../../http/json.ts";
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
  "files.info": (call) => forward(call, "files.info"),
  "files.delete": (call) => forward(call, "files.delete"),
};

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
  workspace.messages.post({
    channelId: shared.channelId,
    ts: await workspace.emulated.nextTs(),
    ...(shared.threadTs === "" ? {} : { threadTs: shared.threadTs }),
    userId: shared.userId,
    text: shared.text,
    files: shared.files.map((file) => asFile(file, team.id)),
    isEdited: false,
  });
}

// Receipts and lists. `emulate` goes by the name as well, but doesn't know these two.
const mediaTypes: ReadonlyMap<string, string> = new Map([
  [".csv", "text/csv"],
  [".json", "application/json"],
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
