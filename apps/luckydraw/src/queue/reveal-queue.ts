/** The queue: what has to happen later, and the draws that begin where a form was sent off. */
import type { Installation, WhomToTell } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { DrawRequest } from "../command/request.ts";
import type { Place } from "../draw/draw-record.ts";

/** Most that a message can be delayed, by SQS. */
export const MAX_DELAY_SECONDS = 900;

/** A draw whose round is due. `attempt` counts from 1. */
export interface RevealMessage {
  readonly version: 1;
  readonly kind: "reveal";
  readonly place: Place;
  readonly number: number;
  readonly attempt: number;
  /** For when it is received too often. Absent in messages of before there was such a thing. */
  readonly tell?: WhomToTell | undefined;
}

/** A draw that was asked for in the form: the form was answered within its 3 s, the draw starts from here. */
export interface StartMessage {
  readonly version: 1;
  readonly kind: "start";
  readonly jobId: string;
  readonly place: Place;
  readonly organiserId: string;
  readonly request: DrawRequest;
  readonly replyUrl?: string;
  readonly tell?: WhomToTell | undefined;
}

/** Anything in the queue. */
export type QueueMessage = RevealMessage | StartMessage;

/** Where work waits. A message can arrive more than once, early, late and out of order. */
export interface RevealQueue {
  /** `delaySeconds`: a whole number, 0 to {@link MAX_DELAY_SECONDS}. */
  send(message: QueueMessage, delaySeconds: number): Promise<void>;
  /** A received message that could not be dealt with comes back after this time instead of the queue's own. */
  postpone(receiptHandle: string, delaySeconds: number): Promise<void>;
}

const PlaceSchema: v.GenericSchema<unknown, Place> = v.object({
  installation: v.object({
    teamId: v.nullable(v.string()),
    enterpriseId: v.nullable(v.string()),
    isEnterpriseInstall: v.boolean(),
  }) as v.GenericSchema<unknown, Installation>,
  channelId: v.string(),
});
const head = { version: v.literal(1), place: PlaceSchema };
const natural = v.pipe(v.number(), v.integer(), v.minValue(1));

// The queue is written by this function alone: what is inside was read by the same code that reads it again.
const QueueMessageSchema = v.variant("kind", [
  v.looseObject({ ...head, kind: v.literal("reveal"), number: natural, attempt: natural }),
  v.looseObject({ ...head, kind: v.literal("start"), jobId: v.string(), organiserId: v.string() }),
]);

/**
 * Reads a message's body.
 *
 * @throws SyntaxError or TypeError if it is none of ours.
 */
export function readQueueMessage(body: string): QueueMessage {
  const result = v.safeParse(QueueMessageSchema, JSON.parse(body));
  if (!result.success) throw new TypeError("not a message of this queue");
  return result.output as QueueMessage;
}
