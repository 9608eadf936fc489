/** Whom to tell when work comes to nothing, as a job or a message of a queue says it. */
import * as v from "valibot";
import { type Installation, InstallationSchema } from "./installation.ts";
import { type InteractionJob, type Job, parseJob } from "./job.ts";
import { type Locale, locales } from "./locale.ts";
import { SlackId } from "./slack-id.ts";

/** Whom to tell, how they can be reached, and by what name the logs know the work. A queue's messages carry it as `tell`. */
export interface WhomToTell {
  /** Of the job that asked for the work. */
  readonly jobId: string;
  readonly installation: Installation;
  /** Who asked or pressed. */
  readonly userId: string;
  /** Where; absent for a click that was in no conversation. */
  readonly channelId?: string | undefined;
  /** May be used up by now; not checked to be Slack's. */
  readonly responseUrl?: string | undefined;
  /** `channel`: everybody there waits for it. */
  readonly audience: "person" | "channel";
  /** The language of what was shown so far; absent: the person's own, which Slack knows. */
  readonly locale?: Locale | undefined;
  /** The draw that stands still; absent: what was asked for was not done. */
  readonly drawNumber?: number | undefined;
}

// Unknown members are left out, not refused: the queue may hold messages of a newer version.
const WhomToTellSchema: v.GenericSchema<unknown, WhomToTell> = v.object({
  jobId: v.pipe(v.string(), v.minLength(5), v.maxLength(512)),
  installation: InstallationSchema,
  userId: SlackId,
  channelId: v.optional(SlackId),
  responseUrl: v.optional(v.string()),
  audience: v.picklist(["person", "channel"]),
  locale: v.optional(v.picklist(locales)),
  drawNumber: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
const QueueMessageSchema = v.object({ version: v.literal(1), tell: WhomToTellSchema });

const PayloadSchema = v.object({
  user: v.object({ id: SlackId }),
  channel: v.optional(v.object({ id: SlackId })),
  response_url: v.optional(v.string()),
});

/**
 * Reads off a job or a queue's message whom to tell if it comes to nothing.
 *
 * @param work Anything: a decoded JSON document.
 * @returns `undefined` for what nobody waits for, such as an event or a closed form, and for what is neither a job nor a message.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { whomToTell } from "@luckydraw/slack-app";
 *
 * const installation = { teamId: "T0LUCKY01", enterpriseId: null, isEnterpriseInstall: false };
 * const tell = { jobId: "job:1", installation, userId: "U0ANN0001", audience: "person" };
 * assert.equal(whomToTell({ version: 1, kind: "start", tell })?.userId, "U0ANN0001");
 * assert.equal(whomToTell({ hello: "world" }), undefined);
 * ```
 */
export function whomToTell(work: unknown): WhomToTell | undefined {
  const parsing = parseJob(work);
  if (parsing.ok) return whomOfJob(parsing.job);
  const { success, output } = v.safeParse(QueueMessageSchema, work);
  return success ? output.tell : undefined;
}

function whomOfJob(job: Job): WhomToTell | undefined {
  if (job.kind === "interaction") return whomOfInteraction(job);
  if (job.kind === "event") return undefined;
  const { id: jobId, installation, userId, channelId, responseUrl } = job;
  return { jobId, installation, userId, channelId, responseUrl, audience: "person" };
}

function whomOfInteraction({ id: jobId, installation, interaction, payload }: InteractionJob) {
  const { success, output } = v.safeParse(PayloadSchema, payload);
  if (!success || interaction === "view_closed") return undefined;
  const { user, channel, response_url: responseUrl } = output;
  return {
    jobId,
    installation,
    userId: user.id,
    channelId: channel?.id,
    responseUrl,
    audience: "person",
  } as const;
}
