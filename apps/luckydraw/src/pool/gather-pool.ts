/** Who or what takes part: expands what was named, each once, and takes away who may not. */
import type { Entry } from "@luckydraw/draw-core";
import type { DrawRequest, Named } from "../command/request.ts";
import { Stop } from "../flow/stop.ts";
import type { Slack } from "../slack/slack.ts";
import { expandNamed } from "./expand-named.ts";

/**
 * Most entries of a draw. 25,000 ids deflate to about 200 KB, half of what an item of DynamoDB can hold.
 * `draw-core` itself goes to a million.
 */
export const MAX_POOL_ENTRIES = 25_000;

/**
 * A pool of so many accounts is looked up before it is committed to: nobody is drawn who can't win, the number that
 * people read is theirs, and a draw of nothing but bots is refused instead of held. That is five lookups in a row at
 * most, eight at once; in a larger pool only those whose rank is reached are looked up.
 */
const LOOKED_UP_FIRST = 40;

/** What is drawn from. */
export interface Pool {
  readonly kind: "people" | "options";
  /** People by their ids, options as they were typed. */
  readonly entries: readonly Entry[];
}

/** Whose draw it is and where. */
export interface Asked {
  readonly request: DrawRequest;
  readonly channelId: string;
  readonly organiserId: string;
  /** Whether the organiser can win of a channel; a workspace's setting. */
  readonly includesOrganiser: boolean;
}

/**
 * The entries of a draw.
 *
 * @throws Stop if there is nobody, too few or too many; SlackFault if Slack can't be asked.
 */
export async function gatherPool(slack: Slack, asked: Asked): Promise<Pool> {
  const { request } = asked;
  const pool = request.pool.some(({ kind }) => kind === "option")
    ? gatherOptions(request)
    : await gatherPeople(slack, asked);
  checkSize(pool, request);
  return pool;
}

function gatherOptions({ pool, except }: DrawRequest): Pool {
  const weights = new Map<string, number>();
  const left = new Set(optionsIn(except).map(({ text }) => text));
  for (const { text, weight } of optionsIn(pool)) {
    if (!left.has(text)) weights.set(text, (weights.get(text) ?? 0) + weight);
  }
  return { kind: "options", entries: [...weights] };
}

function optionsIn(named: readonly Named[]): { readonly text: string; readonly weight: number }[] {
  return named.flatMap((each) =>
    each.kind === "option" ? [{ text: each.text.normalize("NFC"), weight: each.weight }] : [],
  );
}

async function gatherPeople(slack: Slack, asked: Asked): Promise<Pool> {
  const { request, channelId } = asked;
  const named: readonly Named[] =
    request.pool.length > 0 ? request.pool : [{ kind: "channel", id: channelId }];
  const drawnFrom = await expandNamed(slack.directory, named);
  const left = new Set((await expandNamed(slack.directory, request.except)).weights.keys());
  for (const id of await leftOfChannels(slack, asked, drawnFrom.onlyByChannel)) left.add(id);
  // Sorted, so that the list is not in an order of Slack's choosing; ids in order also deflate better.
  const ids = [...drawnFrom.weights.keys()].filter((id) => !left.has(id)).sort();
  // Of a large pool winners are looked up when their rank is reached. Where all have a place, all are looked up first.
  const isLookedUpLater = request.method === "pick" && ids.length > LOOKED_UP_FIRST;
  const eligible = isLookedUpLater ? ids : await onlyPeople(slack, ids);
  return { kind: "people", entries: eligible.map((id) => [id, drawnFrom.weights.get(id) ?? 1]) };
}

/** Of those who take part only because they are in a channel: this bot, and whoever draws winners from it. */
async function leftOfChannels(
  slack: Slack,
  { request, organiserId, includesOrganiser }: Asked,
  members: ReadonlySet<string>,
): Promise<string[]> {
  if (members.size === 0) return [];
  const left = [await slack.ownUserId()];
  // Teams and turns are for everybody.
  const isLeft = request.method === "pick" && !includesOrganiser && members.has(organiserId);
  return isLeft ? [...left, organiserId] : left;
}

async function onlyPeople(slack: Slack, ids: readonly string[]): Promise<string[]> {
  const accounts = await slack.directory.accounts(ids);
  return ids.filter((id) => accounts.get(id)?.state === "person");
}

function checkSize({ kind, entries }: Pool, { method, count }: DrawRequest): void {
  if (entries.length === 0) throw new Stop({ code: "nobody-eligible" });
  if (entries.length > MAX_POOL_ENTRIES)
    throw new Stop({ code: "too-many-entries", limit: MAX_POOL_ENTRIES });
  const wanted = method === "order" ? 1 : count;
  if (entries.length < wanted) {
    throw new Stop({ code: "too-few", method, wanted, available: entries.length, kind });
  }
}
