/** The form: opened by a bare command, answered when it is sent off. */
import type { Answer, CommandJob, InteractionJob } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { App } from "../app.ts";
import type { Run } from "../run.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { FORM_CALLBACK_ID, formView } from "../text/form-view.ts";
import { type Locale, locales } from "../text/locale.ts";
import { formErrors, readForm } from "../text/read-form.ts";

// What is known from the command and needed when the form comes back. The person who typed sees it, nobody else.
const MetadataSchema = v.object({
  channelId: v.string(),
  replyUrl: v.string(),
  locale: v.picklist(locales),
});
type Metadata = v.InferOutput<typeof MetadataSchema>;

/**
 * Opens the form as its first act: the trigger lives 3 s. In a language that isn't known yet it opens in English, and
 * is redrawn when Slack has said which.
 */
export async function openForm(app: App, job: CommandJob, run: Run): Promise<void> {
  const { installation, channelId, userId, responseUrl: replyUrl } = job;
  const { modals } = app.slackFor(installation, run);
  const viewIn = (locale: Locale) =>
    formView({
      locale,
      channelId,
      metadata: JSON.stringify({ channelId, replyUrl, locale } satisfies Metadata),
    });
  const known = app.locales.known(installation, userId);
  const asked = app.locales.of(installation, userId, run);
  const viewId = await modals.open(job.triggerId, viewIn(known ?? "en")).catch(unlessOpened);
  if (viewId === undefined) return;
  run.log.info("form.opened", { sinceReceivedMs: app.clock.now() - job.receivedAtMs });
  const locale = await asked;
  if (locale !== (known ?? "en")) await modals.update(viewId, viewIn(locale));
}

/** A job that is delivered twice finds its trigger used: by itself. */
function unlessOpened(error: unknown): undefined {
  if (error instanceof SlackFault && error.code === "exchanged_trigger_id") return undefined;
  throw error;
}

const SubmissionSchema = v.object({
  user: v.object({ id: v.string() }),
  view: v.object({
    callback_id: v.literal(FORM_CALLBACK_ID),
    private_metadata: v.pipe(v.string(), v.parseJson(), MetadataSchema),
    state: v.object({ values: v.unknown() }),
  }),
});

/**
 * Answers a form that was sent off: its errors, or nothing, and then the draw waits in the queue. The form has 3 s;
 * a draw may take longer.
 */
export async function takeForm(app: App, job: InteractionJob, run: Run): Promise<Answer> {
  const { view, user } = v.parse(SubmissionSchema, job.payload);
  const { channelId, replyUrl, locale } = view.private_metadata;
  const reading = readForm(view.state.values);
  if (!reading.ok) {
    const errors = formErrors(locale, reading.errors);
    run.log.info("form.refused", { fields: Object.keys(errors).length });
    return { version: 1, body: { response_action: "errors", errors } };
  }
  const { id: jobId, installation } = job;
  const { request } = reading;
  const message = {
    version: 1,
    kind: "start",
    jobId,
    place: { installation, channelId },
    organiserId: user.id,
    request,
    replyUrl,
    tell: {
      jobId,
      installation,
      userId: user.id,
      channelId,
      responseUrl: replyUrl,
      audience: "person",
      locale,
    },
  } as const;
  await app.queue.send(message, 0);
  run.log.info("form.taken");
  return { version: 1, body: null };
}
