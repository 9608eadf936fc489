/** `users.*` and `usergroups.*` from the directory. */
import { type JsonObject, text } from "../../http/json.ts";
import type { Directory, Person } from "../directory.ts";
import { SlackError } from "../slack-error.ts";
import { type Method, page } from "./call.ts";

/** The methods. */
export const people: Readonly<Record<string, Method>> = {
  "users.info": ({ params, workspace: { directory } }) => {
    const person = directory.people.get(text(params, "user"));
    if (person === undefined) {
      throw new SlackError("user_not_found");
    }
    return { user: asSlack(directory, person, isTrue(params["include_locale"])) };
  },
  "users.list": ({ params, workspace: { directory } }) => {
    const { items, next_cursor } = page([...directory.people.values()], params, {
      default: 1_000,
      most: 1_000,
    });
    const withLocale = isTrue(params["include_locale"]);
    return {
      members: items.map((person) => asSlack(directory, person, withLocale)),
      cache_ts: Math.floor(Date.now() / 1_000),
      response_metadata: { next_cursor },
    };
  },
  "usergroups.list": ({ workspace: { directory } }) => ({
    usergroups: [...directory.userGroups.values()].map((group) => ({
      id: group.id,
      team_id: directory.team.id,
      is_usergroup: true,
      name: group.name,
      handle: group.handle,
      user_count: group.memberIds.length,
      date_delete: 0,
    })),
  }),
  "usergroups.users.list": ({ params, workspace: { directory } }) => {
    const group = directory.userGroups.get(text(params, "usergroup"));
    if (group === undefined) {
      throw new SlackError("no_such_subteam");
    }
    const withDeactivated = isTrue(params["include_disabled"]);
    const users = group.memberIds.filter(
      (id) => withDeactivated || directory.people.get(id)?.isDeactivated !== true,
    );
    return { users };
  },
};

/** Form bodies say it in letters. */
function isTrue(value: unknown): boolean {
  return value === true || value === "true" || value === "1";
}

function asSlack(directory: Directory, person: Person, withLocale: boolean): JsonObject {
  const profile = {
    real_name: person.realName,
    real_name_normalized: person.realName,
    display_name: person.name,
    display_name_normalized: person.name,
    team: directory.team.id,
  };
  const head = {
    id: person.id,
    team_id: directory.team.id,
    name: person.name,
    deleted: person.isDeactivated,
  };
  if (person.isDeactivated) {
    return { ...head, profile, is_bot: person.isBot, is_app_user: false, updated: 1_700_000_000 };
  }
  return {
    ...head,
    color: "9f69e7",
    real_name: person.realName,
    tz: person.timeZone,
    tz_label: person.timeZone,
    tz_offset: offsetSeconds(person.timeZone),
    profile,
    is_admin: person.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: person.isBot,
    is_app_user: false,
    updated: 1_700_000_000,
    is_email_confirmed: true,
    ...(withLocale ? { locale: person.locale } : {}),
  };
}

function offsetSeconds(timeZone: string): number {
  const now = new Date();
  const there = new Date(now.toLocaleString("en-US", { timeZone }));
  const here = new Date(now.toLocaleString("en-US", { timeZone: "UTC" }));
  return Math.round((there.getTime() - here.getTime()) / 60_000) * 60;
}
