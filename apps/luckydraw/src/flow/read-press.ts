/** Reads the payload of a pressed button or a choice from a menu. Source: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
import type { InteractionJob } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { Place } from "../draw/draw-record.ts";
import { type DrawReference, readReference } from "../draw/draw-reference.ts";

/** A control of a draw's message that somebody used. */
export interface ButtonPress {
  readonly actionId: string;
  readonly place: Place;
  readonly userId: string;
  readonly replyUrl?: string | undefined;
  readonly reference: DrawReference;
}

const PayloadSchema = v.object({
  user: v.object({ id: v.string() }),
  channel: v.object({ id: v.string() }),
  response_url: v.optional(v.string()),
  actions: v.tupleWithRest(
    [
      v.object({
        action_id: v.string(),
        value: v.optional(v.string()),
        selected_option: v.nullish(v.object({ value: v.string() })),
      }),
    ],
    v.unknown(),
  ),
});

/** The press, or `undefined` for anything that carries no draw, such as a link. */
export function readPress({ payload, installation }: InteractionJob): ButtonPress | undefined {
  const { success, output } = v.safeParse(PayloadSchema, payload);
  if (!success) return undefined;
  const [{ action_id: actionId, value, selected_option: selected }] = output.actions;
  const reference = readReference(selected?.value ?? value ?? "");
  if (reference === undefined) return undefined;
  const place = { installation, channelId: output.channel.id };
  return { actionId, place, userId: output.user.id, replyUrl: output.response_url, reference };
}
