/** Reads an account as `users.info` and `users.list` give it. */
import * as v from "valibot";
import { localeOf } from "../text/locale.ts";
import type { Account } from "./slack.ts";

const flag = v.optional(v.boolean(), false);
const UserSchema = v.object({
  id: v.string(),
  deleted: flag,
  is_bot: flag,
  is_app_user: flag,
  is_workflow_bot: flag,
  is_connector_bot: flag,
  is_stranger: flag,
  is_admin: flag,
  is_owner: flag,
  locale: v.optional(v.string()),
});

type User = v.InferOutput<typeof UserSchema>;

// Slackbot's account says that it is no bot.
const SLACKBOT = "USLACKBOT";

/** The account, or `undefined` if the value is none. */
export function readAccount(value: unknown): Account | undefined {
  const { success, output } = v.safeParse(UserSchema, value);
  if (!success) return undefined;
  return {
    id: output.id,
    state: stateOf(output),
    isAdmin: output.is_admin || output.is_owner,
    ...(output.locale === undefined ? {} : { locale: localeOf(output.locale) }),
  };
}

function stateOf(user: User): Account["state"] {
  if (user.deleted) return "deactivated";
  if (user.is_bot || user.is_workflow_bot || user.is_connector_bot || user.id === SLACKBOT) return "bot";
  return user.is_stranger ? "stranger" : "person";
}
