/** What a method of the Web API gets and how it answers. */
import type { JsonObject } from "../../http/json.ts";
import { text } from "../../http/json.ts";
import type { Channel } from "../directory.ts";
import { SlackError } from "../slack-error.ts";
import type { Workspace } from "../workspace.ts";

/** One call. */
export interface Call {
  readonly params: JsonObject;
  readonly workspace: Workspace;
}

/** Answers a call; `ok: true` is added. Refusals are thrown as `SlackError`. */
export type Method = (call: Call) => JsonObject | Promise<JsonObject>;

/**
 * The channel that a call names, if the app may know of it.
 *
 * @throws {SlackError} `channel_not_found`, also for a private channel that the app is not in.
 */
export function visibleChannel({ params, workspace }: Call, member = "channel"): Channel {
  const { directory } = workspace;
  const channel = directory.channel(text(params, member));
  if (channel === undefined) {
    throw new SlackError("channel_not_found");
  }
  if (channel.kind !== "public" && !directory.isMember(channel, directory.app.userId)) {
    throw new SlackError("channel_not_found");
  }
  return channel;
}

/** A page of a list, by Slack's cursor. */
export function page<Item>(
  items: readonly Item[],
  params: JsonObject,
  limits: { readonly default: number; readonly most: number },
): { readonly items: readonly Item[]; readonly next_cursor: string } {
  const limit = Math.min(limits.most, Number(params["limit"] ?? 0) || limits.default);
  const start = cursorStart(text(params, "cursor"));
  const end = start + limit;
  return {
    items: items.slice(start, end),
    next_cursor: end < items.length ? Buffer.from(`next:${end}`).toString("base64") : "",
  };
}

function cursorStart(cursor: string): number {
  if (cursor === "") {
    return 0;
  }
  const start = /^next:(\d+)$/.exec(Buffer.from(cursor, "base64").toString("utf8"))?.[1];
  if (start === undefined) {
    throw new SlackError("invalid_cursor");
  }
  return Number(start);
}
