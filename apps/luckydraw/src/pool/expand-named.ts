/** From what was named to the ids of people: groups and channels become their members. */
import type { Named } from "../command/request.ts";
import { Stop } from "../flow/stop.ts";
import type { Directory } from "../slack/slack.ts";
import { isLasting } from "../slack/slack-fault.ts";

/** People, each once. */
export interface ExpandedPeople {
  /** Weight by id: the one that was given, else 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Those whom nothing but their being in a channel brought in. */
  readonly onlyByChannel: ReadonlySet<string>;
}

// Groups need a paid plan and a scope; without either there is nothing to wait for.
const noGroups: ReadonlySet<string> = new Set([
  "paid_teams_only",
  "plan_upgrade_required",
  "permission_denied",
  "user_is_restricted",
]);
const unreadableChannel: ReadonlySet<string> = new Set([
  "channel_not_found",
  "not_in_channel",
  "fetch_members_failed",
  "access_denied",
]);

/**
 * Expands what was named.
 *
 * @throws Stop if a channel or group can't be read or is empty; SlackFault for anything else.
 */
export async function expandNamed(directory: Directory, named: readonly Named[]): Promise<ExpandedPeople> {
  const weights = new Map<string, number>();
  const onlyByChannel = new Set<string>();
  for (const each of named) {
    const ids = await idsOf(directory, each);
    for (const id of ids) {
      if (each.kind !== "channel") onlyByChannel.delete(id);
      else if (!weights.has(id)) onlyByChannel.add(id);
      const weight = each.kind === "user" ? each.weight : 1;
      weights.set(id, Math.max(weight, weights.get(id) ?? 1));
    }
  }
  return { weights, onlyByChannel };
}

async function idsOf(directory: Directory, named: Named): Promise<readonly string[]> {
  switch (named.kind) {
    case "user":
      return [named.id];
    case "channel":
      return await directory.membersOf(named.id).catch((error: unknown) => {
        const isUnreadable = isLasting(error) && unreadableChannel.has(error.code);
        throw isUnreadable ? new Stop({ code: "channel-unreadable", channelId: named.id }) : error;
      });
    case "group":
      return await membersOfGroup(directory, named.id);
    case "option":
      return [];
  }
}

async function membersOfGroup(directory: Directory, groupId: string): Promise<readonly string[]> {
  const empty = new Stop({ code: "group-empty", groupId });
  const members = await directory.membersOfGroup(groupId).catch((error: unknown) => {
    if (!isLasting(error)) throw error;
    if (noGroups.has(error.code)) throw new Stop({ code: "groups-unavailable" });
    throw error.code === "no_such_subteam" || error.code === "subteam_not_found" ? empty : error;
  });
  if (members.length === 0) throw empty;
  return members;
}
