/** Does what a job asks for. */
import {
  type Answer,
  asyncInvocation,
  type CommandJob,
  type EventJob,
  type InteractionJob,
  type Job,
  revealQueue,
} from "@luckydraw/slack-app";
import type { App } from "../app.ts";
import { parseCommand } from "../command/parse-command.ts";
import type { Place } from "../draw/draw-record.ts";
import type { StartMessage } from "../queue/reveal-queue.ts";
import type { Run } from "../run.ts";
import { actionIds } from "../text/buttons.ts";
import { helpMessage } from "../text/help-message.ts";
import { changeSetting } from "./change-setting.ts";
import { openForm, takeForm } from "./form.ts";
import { leaveWorkspace } from "./leave-workspace.ts";
import { nextReserve } from "./next-reserve.ts";
import { readHomeChoice } from "./read-home-choice.ts";
import { type ButtonPress, readPress } from "./read-press.ts";
import { redraw } from "./redraw.ts";
import { runOnce } from "./run-once.ts";
import { openHome } from "./show-home.ts";
import { startDraw } from "./start-draw.ts";
import { Stop } from "./stop.ts";
import { type Asker, tell, tellWhatStopped } from "./tell.ts";
import { verifyDraw } from "./verify-draw.ts";

const INVOCATIONS = 1 + asyncInvocation.maximumRetryAttempts;

/** @returns the answer for Slack where the dispatcher waits for one @throws what is worth another try */
export async function runJob(app: App, job: Job, run: Run): Promise<Answer | undefined> {
  if (job.kind === "command") return void (await runCommand(app, job, run));
  if (job.kind === "event") return void (await runEvent(app, job, run));
  if (job.interaction === "view_submission") return await takeForm(app, job, run);
  if (job.interaction === "block_actions") await runPress(app, job, run);
  return undefined;
}

/** Events are done again without harm, so no claim is needed. */
async function runEvent(app: App, job: EventJob, run: Run): Promise<void> {
  switch (job.event.type) {
    case "app_home_opened":
      return await openHome(app, job, run);
    case "app_uninstalled":
    case "tokens_revoked":
      return await leaveWorkspace(app, job, run);
    default:
      run.log.info("event.ignored");
  }
}

/** Starts the draw of a form. */
export async function runStart(app: App, message: StartMessage, run: Run): Promise<void> {
  const { jobId, place, organiserId, replyUrl } = message;
  const asker = askerOf(app, place, organiserId, replyUrl, run);
  const job = { id: jobId, asker, maxAttempts: revealQueue.maxReceiveCount };
  await runOnce(app, job, run, (thisRun) => startDraw(app, message, thisRun));
}

async function runCommand(app: App, job: CommandJob, run: Run): Promise<void> {
  const { id, userId, responseUrl: replyUrl, channelId, installation } = job;
  const place = { installation, channelId };
  const parsed = parseCommand(job.text);
  // The trigger lives 3 s and works once: nothing comes before it, and nothing has to keep it from being used twice.
  if (parsed.ok && parsed.request.kind === "form") return await openFormOrTell(app, job, place, run);

  const asker = askerOf(app, place, userId, replyUrl, run);
  await runOnce(app, { id, asker, maxAttempts: INVOCATIONS }, run, async (thisRun) => {
    if (!parsed.ok) throw new Stop(parsed.problem);
    const { request } = parsed;
    if (request.kind === "help") return await tell(app, asker, thisRun, helpMessage(await asker.locale));
    if (request.kind === "verify") return await verifyDraw(app, asker, request.drawNumber, thisRun);
    if (request.kind === "draw") {
      await startDraw(app, { jobId: id, place, organiserId: userId, request, replyUrl }, thisRun);
    }
  });
}

async function openFormOrTell(app: App, job: CommandJob, place: Place, run: Run): Promise<void> {
  try {
    await openForm(app, job, run);
  } catch (error) {
    const asker = askerOf(app, place, job.userId, job.responseUrl, run);
    if (!(await tellWhatStopped(app, asker, run, error))) throw error;
  }
}

async function runPress(app: App, job: InteractionJob, run: Run): Promise<void> {
  const choice = readHomeChoice(job);
  if (choice !== undefined) return await changeSetting(app, job.installation, choice, run);
  const press = readPress(job);
  const act = press && actions[press.actionId];
  if (press === undefined || act === undefined) return run.log.info("press.ignored");
  const asker = askerOf(app, press.place, press.userId, press.replyUrl, run);
  await runOnce(app, { id: job.id, asker, maxAttempts: INVOCATIONS }, run, (thisRun) =>
    act(app, press, job.id, thisRun, asker),
  );
}

type Act = (app: App, press: ButtonPress, jobId: string, run: Run, asker: Asker) => Promise<void>;

const actions: Readonly<Record<string, Act>> = {
  [actionIds.nextReserve]: nextReserve,
  [actionIds.secondDraw]: redraw,
  [actionIds.verify]: (app, press, _jobId, run, asker) => verifyDraw(app, asker, press.reference.number, run),
};

/** The language is asked for right away, so that it is there when an answer is. */
function askerOf(app: App, place: Place, userId: string, replyUrl: string | undefined, run: Run): Asker {
  return { place, userId, replyUrl, locale: app.locales.of(place.installation, userId, run) };
}
