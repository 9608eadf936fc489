/** Reads the payload of a control that was used. Source: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
import type { InteractionJob } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { PostKey } from "../post/post-store.ts";
import { readReference } from "../text/reference.ts";

/** A control under a picture that somebody used. */
export interface PicturePress {
  readonly actionId: string;
  readonly key: PostKey;
  readonly fileId: string;
  readonly userId: string;
  readonly triggerId?: string | undefined;
  readonly replyUrl?: string | undefined;
  /** Of the thread that the control is in. */
  readonly threadTs?: string | undefined;
}

const PayloadSchema = v.object({
  user: v.object({ id: v.string() }),
  channel: v.object({ id: v.string() }),
  trigger_id: v.optional(v.string()),
  response_url: v.optional(v.string()),
  message: v.optional(v.object({ thread_ts: v.optional(v.string()) })),
  actions: v.tupleWithRest(
    [v.object({ action_id: v.string(), value: v.optional(v.string(), "") })],
    v.unknown(),
  ),
});

/** The press, or `undefined` for anything that carries no picture. */
export function readPress({ payload, installation }: InteractionJob): PicturePress | undefined {
  const { success, output } = v.safeParse(PayloadSchema, payload);
  if (!success) return undefined;
  const [{ action_id: actionId, value }] = output.actions;
  const reference = readReference(value);
  if (reference === undefined) return undefined;
  return {
    actionId,
    key: { place: { installation, channelId: output.channel.id }, ts: reference.postTs },
    fileId: reference.fileId,
    userId: output.user.id,
    triggerId: output.trigger_id,
    replyUrl: output.response_url,
    threadTs: output.message?.thread_ts,
  };
}
