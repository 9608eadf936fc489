/** What the app sends to a response URL. */
import { type JsonObject, jsonBody, jsonReply, text } from "../http/json.ts";
import type { HttpReply, HttpRequest } from "../http/server.ts";
import { checkedContent } from "./methods/chat.ts";
import type { ResponseUrl } from "./response-urls.ts";
import { SlackError } from "./slack-error.ts";
import type { Workspace } from "./workspace.ts";

/** Takes one answer. */
export async function takeAnswer(workspace: Workspace, request: HttpRequest): Promise<HttpReply> {
  const url = workspace.responseUrls.take(request.path);
  if (typeof url === "string") {
    return { status: 404, headers: { "content-type": "text/plain" }, body: url };
  }
  try {
    await show(workspace, url, jsonBody(request));
    return { status: 200, headers: { "content-type": "text/plain" }, body: "ok" };
  } catch (error) {
    if (error instanceof SlackError) {
      return jsonReply({ ok: false, error: error.code, ...error.detail }, 400);
    }
    throw error;
  }
}

/** Where an answer is shown. */
export interface Place {
  readonly userId: string;
  readonly channelId: string;
  readonly threadTs?: string;
}

async function show(workspace: Workspace, url: ResponseUrl, answer: JsonObject): Promise<void> {
  const { messages } = workspace;
  const { originalTs } = url;
  if (answer["delete_original"] === true && originalTs !== undefined) {
    messages.remove(url.channelId, originalTs);
    return;
  }
  const known = originalTs === undefined ? undefined : messages.find(url.channelId, originalTs);
  if (answer["replace_original"] === true && known !== undefined) {
    messages.edit(known.channelId, known.ts, checkedContent(answer));
    return;
  }
  const ts = await showAnswer(workspace, url, answer);
  if (url.messageTs === undefined) {
    url.originalTs = ts;
  }
}

/**
 * Shows an answer in a channel: to the person alone, unless `response_type` is `in_channel`.
 *
 * @returns The message's timestamp.
 */
export async function showAnswer(workspace: Workspace, place: Place, answer: JsonObject): Promise<string> {
  const content = checkedContent(answer);
  const ts = await workspace.emulated.nextTs();
  const threadTs = text(answer, "thread_ts") || place.threadTs;
  workspace.messages.post({
    channelId: place.channelId,
    ts,
    ...(threadTs ? { threadTs } : {}),
    userId: workspace.directory.app.userId,
    ...content,
    isEdited: false,
    ...(answer["response_type"] === "in_channel" ? {} : { onlyFor: place.userId }),
  });
  return ts;
}
