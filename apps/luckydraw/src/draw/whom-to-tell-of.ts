/** Whom to tell when a draw stands still: whoever sees it. */
import type { WhomToTell } from "@luckydraw/slack-app";
import type { DrawRecord } from "./draw-record.ts";

/** The channel; of a draw that only its organiser sees, the organiser. */
export function whomToTellOf({ jobId, number, plan }: DrawRecord): WhomToTell {
  const { place, organiserId, delivery, locale, replyUrl } = plan;
  const isForOne = delivery.by === "reply" && delivery.visibleTo === "organiser";
  return {
    jobId,
    installation: place.installation,
    userId: organiserId,
    channelId: place.channelId,
    ...(replyUrl === undefined ? {} : { responseUrl: replyUrl }),
    audience: isForOne ? "person" : "channel",
    locale,
    drawNumber: number,
  };
}
