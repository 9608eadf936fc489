/** Who is who and who is where, from Slack's Web API: paged, bounded, cheap for few and for many. */
import * as v from "valibot";
import { inBatches } from "./in-batches.ts";
import { readAccount } from "./read-account.ts";
import type { Account, Directory } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";
import type { ApiAnswer, ApiCall } from "./web-api.ts";

// Above this, pages of everybody are fewer calls than one call each (users.info 100 a minute, users.list 20).
const ONE_BY_ONE = 40;
const PARALLEL_CALLS = 8;
const MEMBERS_PAGE = 200; // As Slack advises; below 1,000 in any case.
const CHANNELS_PAGE = 999; // The most that Slack takes.
const USERS_PAGE = 1_000;
// 200 pages of users are a workspace of 200,000. Beyond, the rest is looked up one by one.
const MAX_PAGES = 200;

const Ids = v.array(v.string());
const Channels = v.array(v.object({ id: v.string() }));
const unknownUsers: ReadonlySet<string> = new Set(["user_not_found", "user_not_visible", "users_not_found"]);

/** A directory over calls of an installation. `teamId` is what an org-wide token must name. */
export function createDirectory(call: ApiCall, teamId: string | undefined): Directory {
  const team = teamId === undefined ? {} : { team_id: teamId };

  const account = async (userId: string): Promise<Account> => {
    try {
      const { user } = await call("users.info", { user: userId, include_locale: true });
      return readAccount(user) ?? unreadable();
    } catch (error) {
      if (error instanceof SlackFault && unknownUsers.has(error.code)) {
        return { id: userId, state: "not-found", isAdmin: false };
      }
      throw error;
    }
  };

  return {
    account,
    accounts: async (userIds) => {
      const found = new Map<string, Account>();
      if (userIds.length > ONE_BY_ONE) await readEverybody(call, team, new Set(userIds), found);
      const rest = userIds.filter((id) => !found.has(id));
      for (const each of await inBatches(rest, PARALLEL_CALLS, account)) found.set(each.id, each);
      return found;
    },
    membersOf: async (channelId) => {
      const members: string[] = [];
      for await (const page of pages(call, "conversations.members", {
        channel: channelId,
        limit: MEMBERS_PAGE,
      })) {
        members.push(...idsIn(page["members"]));
      }
      return members;
    },
    channelsOf: async (userId) => {
      const channels = new Set<string>();
      const types = "public_channel,private_channel";
      const asked = { user: userId, types, limit: CHANNELS_PAGE, ...team };
      for await (const page of pages(call, "users.conversations", asked)) {
        for (const { id } of channelsIn(page["channels"])) channels.add(id);
      }
      return channels;
    },
    membersOfGroup: async (groupId) =>
      idsIn((await call("usergroups.users.list", { usergroup: groupId, ...team }))["users"]),
  };
}

/** Reads pages of the workspace's accounts until all that are wanted were seen. */
async function readEverybody(
  call: ApiCall,
  team: Readonly<Record<string, string>>,
  wanted: ReadonlySet<string>,
  found: Map<string, Account>,
): Promise<void> {
  for await (const page of pages(call, "users.list", { limit: USERS_PAGE, ...team })) {
    const members = Array.isArray(page["members"]) ? page["members"] : unreadable();
    for (const member of members) {
      const account = readAccount(member);
      if (account !== undefined && wanted.has(account.id)) found.set(account.id, account);
    }
    if (found.size === wanted.size) return;
  }
}

async function* pages(
  call: ApiCall,
  method: string,
  args: Readonly<Record<string, unknown>>,
): AsyncGenerator<ApiAnswer> {
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await call(method, cursor === undefined ? args : { ...args, cursor });
    yield answer;
    cursor = cursorIn(answer);
    if (cursor === undefined) return;
  }
}

const CursorSchema = v.object({ next_cursor: v.pipe(v.string(), v.nonEmpty()) });

function cursorIn(answer: ApiAnswer): string | undefined {
  const { success, output } = v.safeParse(CursorSchema, answer["response_metadata"]);
  return success ? output.next_cursor : undefined;
}

function idsIn(value: unknown): string[] {
  const { success, output } = v.safeParse(Ids, value);
  return success ? output : unreadable();
}

function channelsIn(value: unknown): readonly { readonly id: string }[] {
  const { success, output } = v.safeParse(Channels, value);
  return success ? output : unreadable();
}

function unreadable(): never {
  throw new SlackFault("unreachable");
}
