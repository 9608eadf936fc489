/** Does what a job asks for. */
import type { Answer, CommandJob, EventJob, InteractionJob, Job } from "@luckydraw/slack-app";
import type { App } from "../app.ts";
import type { Place } from "../post/place.ts";
import type { Run } from "../run.ts";
import type { Format } from "../tag.ts";
import { actionIds } from "../text/picture-controls.ts";
import { copyPicture } from "./copy-picture.ts";
import { openDescription, takeDescription } from "./describe-picture.ts";
import { endInstallation } from "./end-installation.ts";
import { type PicturePress, readPress } from "./read-press.ts";
import { removeByPress } from "./remove-picture.ts";
import { removeWithFile } from "./remove-with-file.ts";
import { runCommand } from "./run-command.ts";
import { runOnce } from "./run-once.ts";
import { takeFile } from "./take-file.ts";
import { type Asker, tellWhatStopped } from "./tell.ts";

/** @returns the answer for Slack where the dispatcher waits for one @throws what is worth another try */
export async function runJob(app: App, job: Job, run: Run): Promise<Answer | undefined> {
  if (job.kind === "event") return void (await runEvent(app, job, run));
  if (job.kind === "command") return void (await runTyped(app, job, run));
  if (job.interaction === "view_submission") return await takeDescription(app, job, run);
  if (job.interaction === "block_actions") await runPress(app, job, run);
  return undefined;
}

async function runEvent(app: App, job: EventJob, run: Run): Promise<void> {
  switch (job.event.type) {
    case "file_shared":
      return await takeFile(app, job, run);
    case "file_deleted":
      return await runOnce(app, run, (thisRun) => removeWithFile(app, job, thisRun));
    case "app_uninstalled":
      // Safe to do twice, and it may take more than one run: nothing claims it.
      return await endInstallation(app, job, run);
    default:
      return run.log.info("event.ignored");
  }
}

async function runTyped(app: App, job: CommandJob, run: Run): Promise<void> {
  const { installation, channelId, userId, responseUrl: replyUrl } = job;
  const asker = askerOf(app, { installation, channelId }, userId, replyUrl, run);
  await runOnce(app, run, (thisRun) =>
    orTell(app, asker, thisRun, () => runCommand(app, asker, job.text, thisRun)),
  );
}

async function runPress(app: App, job: InteractionJob, run: Run): Promise<void> {
  const press = readPress(job);
  const act = press && actions[press.actionId];
  if (press === undefined || act === undefined) return run.log.info("press.ignored");
  const asker = askerOf(app, press.key.place, press.userId, press.replyUrl, run);
  // The trigger lives 3 s and works once: nothing has to keep it from being used twice.
  if (act === openDescription) return await orTell(app, asker, run, () => act(app, press, asker, run));
  await runOnce(app, run, (thisRun) => orTell(app, asker, thisRun, () => act(app, press, asker, thisRun)));
}

type Act = (app: App, press: PicturePress, asker: Asker, run: Run) => Promise<void>;

const actions: Readonly<Record<string, Act>> = {
  [actionIds.describe]: openDescription,
  [actionIds.html]: copyAs("html"),
  [actionIds.markdown]: copyAs("markdown"),
  [actionIds.url]: copyAs("url"),
  [actionIds.remove]: removeByPress,
};

function copyAs(format: Format): Act {
  return (app, press, asker, run) => copyPicture(app, press, format, asker, run);
}

async function orTell(app: App, asker: Asker, run: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(await tellWhatStopped(app, asker, run, error))) throw error;
  }
}

/** The language is asked for right away, so that it is there when an answer is. */
function askerOf(app: App, place: Place, userId: string, replyUrl: string | undefined, run: Run): Asker {
  return { place, userId, replyUrl, locale: app.locales.of(place.installation, userId, run) };
}
