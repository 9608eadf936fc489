/** Messages of the bot's own, over the Web API. */
import type { Message, MessageFile } from "../text/message.ts";
import type { Messages } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";
import type { UploadFile } from "./upload-file.ts";
import type { ApiAnswer, ApiCall } from "./web-api.ts";

/** Messages over calls of an installation. */
export function createMessages(call: ApiCall, upload: UploadFile): Messages {
  return {
    post: async (channelId, message, threadTs) => {
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
      return textIn(await call("chat.postMessage", { ...bodyOf(channelId, message), ...thread }), "ts");
    },
    update: async (channelId, ts, message) => {
      await call("chat.update", { ...bodyOf(channelId, message), ts });
    },
    whisper: async (channelId, userId, message) => {
      await call("chat.postEphemeral", { ...bodyOf(channelId, message), user: userId });
    },
    attach: (channelId, ts, file) => attach(call, upload, { channelId, ts, file }),
  };
}

function bodyOf(channelId: string, { text, blocks }: Message): Record<string, unknown> {
  const shown = blocks.length === 0 ? {} : { blocks };
  return { channel: channelId, text, ...shown, unfurl_links: false, unfurl_media: false };
}

/** The three steps of https://docs.slack.dev/messaging/working-with-files#upload */
async function attach(
  call: ApiCall,
  upload: UploadFile,
  { channelId, ts, file }: { readonly channelId: string; readonly ts: string; readonly file: MessageFile },
): Promise<void> {
  const bytes = new TextEncoder().encode(file.content);
  const begun = await call("files.getUploadURLExternal", { filename: file.filename, length: bytes.length });
  await upload(textIn(begun, "upload_url"), bytes);
  await call("files.completeUploadExternal", {
    files: [{ id: textIn(begun, "file_id"), title: file.title }],
    channel_id: channelId,
    thread_ts: ts,
  });
}

function textIn(answer: ApiAnswer, name: string): string {
  const value = answer[name];
  if (typeof value !== "string") throw new SlackFault("unreachable");
  return value;
}
