/** `chat.*`: checked here as Slack does, kept by `emulate`, shown to the page. */
import type { Block, PlaygroundMessage } from "../../../shared/protocol.ts";
import { type JsonObject, text } from "../../http/json.ts";
import { checkBlocks } from "../blocks/check-blocks.ts";
import type { Channel } from "../directory.ts";
import { SlackError } from "../slack-error.ts";
import { type Call, type Method, visibleChannel } from "./call.ts";

/** Slack cuts a longer text. */
const TEXT_LIMIT = 40_000;

/** The methods. */
export const chat: Readonly<Record<string, Method>> = {
  "chat.postMessage": async (call) => {
    const { workspace } = call;
    const channel = writableChannel(call);
    const content = checkedContent(call.params);
    const answer = await keep(call, "chat.postMessage", { ...call.params, channel: channel.id, ...content });
    workspace.messages.post(shown(call, channel, text(answer, "ts"), content));
    return answer;
  },
  "chat.postEphemeral": async (call) => {
    const { directory, emulated, messages } = call.workspace;
    const channel = memberChannel(call);
    const userId = text(call.params, "user");
    if (!directory.people.has(userId)) {
      throw new SlackError("user_not_found");
    }
    if (!directory.isMember(channel, userId)) {
      throw new SlackError("user_not_in_channel");
    }
    const ts = await emulated.nextTs();
    messages.post({ ...shown(call, channel, ts, checkedContent(call.params)), onlyFor: userId });
    return { message_ts: ts };
  },
  "chat.update": async (call) => {
    const channel = visibleChannel(call);
    const content = checkedContent(call.params);
    const ts = text(call.params, "ts");
    const answer = await keep(call, "chat.update", { ...content, channel: channel.id, ts });
    call.workspace.messages.edit(channel.id, ts, content);
    return answer;
  },
  "chat.delete": async (call) => {
    const channel = visibleChannel(call);
    const ts = text(call.params, "ts");
    const answer = await keep(call, "chat.delete", { channel: channel.id, ts });
    call.workspace.messages.remove(channel.id, ts);
    return answer;
  },
};

/** What a message says. */
interface Content {
  readonly text: string;
  readonly blocks?: readonly Block[];
}

/** @throws {SlackError} `no_text`, `invalid_blocks`. */
export function checkedContent(params: JsonObject): Content {
  const blocks = checkBlocks(params["blocks"]);
  const words = [...text(params, "text")].slice(0, TEXT_LIMIT).join("");
  if (words === "" && (blocks === undefined || blocks.length === 0)) {
    throw new SlackError("no_text");
  }
  return { text: words, ...(blocks ? { blocks } : {}) };
}

/** A channel that the app may post in. A user's id means the direct message with them. */
function writableChannel(call: Call): Channel {
  const { directory } = call.workspace;
  const target = text(call.params, "channel");
  const direct = directory.people.has(target)
    ? directory.channels().find((known) => known.kind === "direct" && directory.isMember(known, target))
    : undefined;
  const channel = direct ?? visibleChannel(call);
  if (channel.isArchived) {
    throw new SlackError("is_archived");
  }
  const isPublicPoster = call.workspace.installation.current()?.scopes.includes("chat:write.public") === true;
  if (!directory.isMember(channel, directory.app.userId) && !isPublicPoster) {
    throw new SlackError("not_in_channel");
  }
  return channel;
}

/** Ephemeral messages need membership even in public channels. */
function memberChannel(call: Call): Channel {
  const { directory } = call.workspace;
  const channel = visibleChannel(call);
  if (channel.isArchived) {
    throw new SlackError("is_archived");
  }
  if (!directory.isMember(channel, directory.app.userId)) {
    throw new SlackError("not_in_channel");
  }
  return channel;
}

/** Hands a call on to `emulate`, as the app. */
async function keep({ workspace }: Call, method: string, params: JsonObject): Promise<JsonObject> {
  const answer = await workspace.emulated.callAsApp(method, params);
  if (answer["ok"] !== true) {
    throw new SlackError(text(answer, "error") || "internal_error");
  }
  return answer;
}

function shown(
  { params, workspace }: Call,
  channel: Channel,
  ts: string,
  content: Content,
): PlaygroundMessage {
  const threadTs = text(params, "thread_ts");
  return {
    channelId: channel.id,
    ts,
    ...(threadTs === "" ? {} : { threadTs }),
    userId: workspace.directory.app.userId,
    ...content,
    isEdited: false,
  };
}
