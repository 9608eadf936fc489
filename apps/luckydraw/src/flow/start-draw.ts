/** Starts a draw that was asked for: who takes part, then the commitment. */
import type { App } from "../app.ts";
import type { DrawRequest } from "../command/request.ts";
import type { DrawPlan, DrawRecord, Place } from "../draw/draw-record.ts";
import { gatherPool } from "../pool/gather-pool.ts";
import type { Run } from "../run.ts";
import { type Commitment, commitDraw } from "./commit-draw.ts";
import { presentDraw } from "./present-draw.ts";

/** A draw that somebody asked for, by command or form. */
export interface DrawOrder {
  readonly jobId: string;
  readonly place: Place;
  readonly organiserId: string;
  readonly request: DrawRequest;
  readonly replyUrl?: string | undefined;
}

/**
 * Starts the draw, or goes on with the one that this job began.
 *
 * @throws Stop if it can't be held; SlackFault if Slack is in the way.
 */
export async function startDraw(app: App, order: DrawOrder, run: Run): Promise<void> {
  const begun = await app.draws.ofJob(order.place, order.jobId);
  // A run may have died after it called the draw off and before it said so.
  if (begun?.record.status === "called-off") await presentDraw(app, begun, run);
  const commitment =
    begun === undefined ? await newCommitment(app, order, run) : sameCommitment(begun.record);
  await commitDraw(app, commitment, run);
}

async function newCommitment(app: App, order: DrawOrder, run: Run): Promise<Commitment> {
  const { place, organiserId, request, replyUrl, jobId } = order;
  const slack = app.slackFor(place.installation, run);
  const { includesOrganiser, channelLocale = app.channelLocale } = await app.settings.of(place.installation);
  const { channelId } = place;
  const pool = await gatherPool(slack, { request, channelId, organiserId, includesOrganiser });
  const { method, count, reserves, quietly, prize, pool: named, except } = request;
  const isForOne = quietly && replyUrl !== undefined;
  const plan: DrawPlan = {
    place,
    organiserId,
    method,
    count,
    reserves,
    quietly,
    pool: named,
    except,
    entryKind: pool.kind,
    locale: quietly ? await app.locales.of(place.installation, organiserId, run) : channelLocale,
    delivery: isForOne ? { by: "reply", url: replyUrl, visibleTo: "organiser" } : { by: "message" },
    ...(prize === undefined ? {} : { prize }),
    ...(replyUrl === undefined ? {} : { replyUrl }),
  };
  return { plan, entries: pool.entries, jobId };
}

/** The same again, for the number that comes next; its message will be a new one. */
function sameCommitment({ plan, draw, jobId }: DrawRecord): Commitment {
  const delivery = plan.delivery.by === "message" ? ({ by: "message" } as const) : plan.delivery;
  return { plan: { ...plan, delivery }, entries: draw.entries, jobId };
}
