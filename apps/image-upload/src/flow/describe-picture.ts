/** Link and alt text: the form is opened, and what was typed goes into the tag. */
import type { Answer, InteractionJob } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { App } from "../app.ts";
import { type PictureRecord, pictureIn, withPicture } from "../post/post-record.ts";
import type { PostKey } from "../post/post-store.ts";
import type { Run } from "../run.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { type Description, describeForm, FORM_CALLBACK_ID, readDescription } from "../text/describe-form.ts";
import { locales } from "../text/locale.ts";
import { wordsOf } from "../text/words/words-of.ts";
import type { PicturePress } from "./read-press.ts";
import { showPost } from "./show-post.ts";
import { Stop } from "./stop.ts";
import type { Asker } from "./tell.ts";

// What is known from the press and needed when the form comes back.
const MetadataSchema = v.object({
  channelId: v.string(),
  postTs: v.string(),
  fileId: v.string(),
  locale: v.picklist(locales),
});

/** The dispatcher waits 2.5 s in all; what isn't shown by then is asked for again. */
const ANSWER_MS = 1_800;

/** Opens the form at once: the trigger lives 3 s, so a language that isn't known yet is not waited for. */
export async function openDescription(app: App, press: PicturePress, _asker: Asker, run: Run): Promise<void> {
  const { key, fileId, userId, triggerId = "" } = press;
  const { installation, channelId } = key.place;
  // The token is looked for meanwhile, so that it is there when the form is.
  app.botToken(installation).catch(() => undefined);
  const record = await app.posts.load(key);
  const picture = record && pictureIn(record, fileId);
  if (picture?.state !== "public") throw new Stop({ code: "picture-gone" });
  const locale = app.locales.known(installation, userId) ?? app.channelLocale;
  const metadata = JSON.stringify({ channelId, postTs: key.ts, fileId, locale } satisfies v.InferOutput<
    typeof MetadataSchema
  >);
  const { modals } = app.slackFor(installation, run);
  await modals.open(triggerId, describeForm(locale, picture, metadata)).catch(unlessOpened);
  run.log.info("form.opened");
}

/** A job that is delivered twice finds its trigger used: by itself. */
function unlessOpened(error: unknown): void {
  if (error instanceof SlackFault && error.code === "exchanged_trigger_id") return;
  throw error;
}

const SubmissionSchema = v.object({
  view: v.object({
    callback_id: v.literal(FORM_CALLBACK_ID),
    private_metadata: v.pipe(v.string(), v.parseJson(), MetadataSchema),
    state: v.object({ values: v.unknown() }),
  }),
});

/** Answers a form that was sent off: what is wrong with it, or nothing, and then the tag says it. */
export async function takeDescription(app: App, job: InteractionJob, run: Run): Promise<Answer> {
  const { view } = v.parse(SubmissionSchema, job.payload);
  const { channelId, postTs, fileId, locale } = view.private_metadata;
  const reading = readDescription(locale, view.state.values);
  if (!reading.ok) return refusal(reading.errors);
  const key: PostKey = { place: { installation: job.installation, channelId }, ts: postTs };
  const { form } = wordsOf(locale);
  if (!(await describe(app, key, fileId, reading.description))) return refusal({ alt: form.gone });
  const shown = await shownSoon(app, key, run);
  run.log.info("picture.described", { shown });
  return shown ? { version: 1, body: null } : refusal({ alt: form.tryAgain });
}

function refusal(errors: Readonly<Record<string, string>>): Answer {
  return { version: 1, body: { response_action: "errors", errors } };
}

async function describe(app: App, key: PostKey, fileId: string, description: Description): Promise<boolean> {
  const record = await app.posts.change(key, (now) => {
    const picture = pictureIn(now, fileId);
    return picture?.state === "public" ? withPicture(now, described(picture, description)) : undefined;
  });
  return record !== undefined;
}

function described(
  { alt: _, link: __, ...picture }: PictureRecord,
  { alt, link }: Description,
): PictureRecord {
  return { ...picture, ...(alt === "" ? {} : { alt }), ...(link === "" ? {} : { link }) };
}

async function shownSoon(app: App, key: PostKey, run: Run): Promise<boolean> {
  const deadlineMs = Math.min(run.deadlineMs, app.clock.now() + ANSWER_MS);
  try {
    await showPost(app, key, { ...run, deadlineMs });
    return true;
  } catch (error) {
    if (!(error instanceof SlackFault)) throw error;
    run.log.error("post.not-shown", { code: error.code });
    return false;
  }
}
