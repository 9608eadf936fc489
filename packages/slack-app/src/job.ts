/**
 * The job: what the dispatcher hands to a worker. Typed, versioned, validated with Valibot at both ends.
 *
 * A job's id is made from Slack's own ids, so the same delivery twice is the same job twice.
 */
import * as v from "valibot";
import { InstallationSchema } from "./installation.ts";
import { JsonObjectSchema } from "./json-object-schema.ts";
import { SlackId } from "./slack-id.ts";

/** The only version there is. A worker refuses a job of another version instead of guessing. */
export const JOB_VERSION = 1;

/** Most characters of a command's text that are handed over; Slack states no limit of its own. */
export const MAX_TEXT_CHARACTERS = 4_000;

const head = {
  version: v.literal(JOB_VERSION),
  id: v.pipe(v.string(), v.minLength(5), v.maxLength(512)),
  /** When the dispatcher took the request, milliseconds since the epoch. */
  receivedAtMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  installation: InstallationSchema,
};

const CommandJobSchema = v.strictObject({
  ...head,
  kind: v.literal("command"),
  command: v.pipe(v.string(), v.startsWith("/"), v.maxLength(33)),
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT_CHARACTERS)),
  userId: SlackId,
  channelId: SlackId,
  /** Lives 3 s and opens one modal. */
  triggerId: v.pipe(v.string(), v.nonEmpty()),
  /** 5 uses within 30 minutes. */
  responseUrl: v.pipe(v.string(), v.url()),
});

const InteractionJobSchema = v.strictObject({
  ...head,
  kind: v.literal("interaction"),
  interaction: v.picklist(["block_actions", "view_submission", "view_closed"]),
  /** The action or callback id that routed it. */
  targetId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)),
  /** Slack's payload as sent, without its verification token. */
  payload: JsonObjectSchema,
});

const EventJobSchema = v.strictObject({
  ...head,
  kind: v.literal("event"),
  eventId: v.pipe(v.string(), v.nonEmpty()),
  eventTimeSeconds: v.pipe(v.number(), v.integer(), v.minValue(0)),
  event: v.looseObject({ type: v.string() }),
});

const JobSchema = v.variant("kind", [CommandJobSchema, InteractionJobSchema, EventJobSchema]);

/** A slash command, handed over. */
export type CommandJob = v.InferOutput<typeof CommandJobSchema>;
/** A click or a submitted form, handed over. */
export type InteractionJob = v.InferOutput<typeof InteractionJobSchema>;
/** An event, handed over. */
export type EventJob = v.InferOutput<typeof EventJobSchema>;
/** Anything that the dispatcher hands to a worker. */
export type Job = v.InferOutput<typeof JobSchema>;

/** A job, or the first thing that is wrong with what should have been one. */
export type JobParsing =
  | { readonly ok: true; readonly job: Job }
  /** `problem` names the member and the rule, never the value. */
  | { readonly ok: false; readonly problem: string };

/**
 * Checks that a value is a job of this version.
 *
 * @param value Anything: a decoded JSON document.
 * @returns The job, or which member broke which rule. Values are never repeated: they can be people's text.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseJob } from "@luckydraw/slack-app";
 *
 * assert.equal(parseJob({ version: 2 }).ok, false);
 * ```
 */
export function parseJob(value: unknown): JobParsing {
  const result = v.safeParse(JobSchema, value);
  if (result.success) {
    return { ok: true, job: result.output };
  }
  const [issue] = result.issues;
  return { ok: false, problem: `${v.getDotPath(issue) ?? "job"}: ${issue.type}` };
}
