/** Shows a person the app's Home: what it does, the newest draws that they may know of, and what admins can set. */
import type { EventJob, Installation } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { App } from "../app.ts";
import type { DrawRecord } from "../draw/draw-record.ts";
import { listedDraw } from "../draw/listed-draw.ts";
import type { Run } from "../run.ts";
import type { Account } from "../slack/slack.ts";
import { homeView } from "../text/home-view.ts";

/** Draws that a Home shows. */
const SHOWN = 8;
/** The newest draws of the workspace that are looked through for them. */
const LOOKED_THROUGH = 200;

const HomeOpenedSchema = v.object({ user: v.string(), tab: v.literal("home") });

/** Answers `app_home_opened`. Source: https://docs.slack.dev/reference/events/app_home_opened */
export async function openHome(app: App, { installation, event }: EventJob, run: Run): Promise<void> {
  const { success, output } = v.safeParse(HomeOpenedSchema, event);
  // The other tab is the conversation with the bot, which shows itself.
  if (success) await showHome(app, installation, output.user, run);
}

/**
 * Shows it as it is now.
 *
 * @param known The person's account, where it was just asked for.
 * @throws SlackFault
 */
export async function showHome(
  app: App,
  installation: Installation,
  userId: string,
  run: Run,
  known?: Account,
): Promise<void> {
  const { directory, home } = app.slackFor(installation, run);
  const [account, settings, draws] = await Promise.all([
    known ?? directory.account(userId),
    app.settings.of(installation),
    drawsFor(app, installation, userId, run),
  ]);
  const { locale = "en", isAdmin } = account;
  const rendering = { chain: app.beacons.chain, verifierUrl: app.verifierUrl };
  const view = homeView({
    locale,
    isAdmin,
    channelLocale: settings.channelLocale ?? app.channelLocale,
    includesOrganiser: settings.includesOrganiser,
    draws: draws.map((record) => listedDraw(record, rendering)),
  });
  await home.publish(userId, view);
  run.log.info("home.shown", { draws: draws.length, isAdmin });
}

/**
 * The newest draws of the channels that this person is in. What was drawn elsewhere, or quietly by somebody else, is
 * none of theirs.
 */
async function drawsFor(
  app: App,
  installation: Installation,
  userId: string,
  run: Run,
): Promise<readonly DrawRecord[]> {
  const { directory } = app.slackFor(installation, run);
  const [newest, channels] = await Promise.all([
    app.draws.newest(installation, LOOKED_THROUGH),
    directory.channelsOf(userId),
  ]);
  const found: DrawRecord[] = [];
  for (const { channelId, number } of newest.filter((draw) => channels.has(draw.channelId))) {
    if (found.length === SHOWN) break;
    const record = (await app.draws.load({ installation, channelId }, number))?.record;
    if (record !== undefined && (!record.plan.quietly || record.plan.organiserId === userId)) {
      found.push(record);
    }
  }
  return found;
}
