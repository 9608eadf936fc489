/** Who is who and what is where, from Slack's Web API. */
import * as v from "valibot";
import { readAccount } from "./read-account.ts";
import type { Directory } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";
import type { ApiCall } from "./web-api.ts";

const unknownUsers: ReadonlySet<string> = new Set(["user_not_found", "user_not_visible", "users_not_found"]);
const flag = v.nullish(v.boolean(), false);
const ConversationSchema = v.object({
  creator: v.nullish(v.string()),
  is_member: flag,
  is_im: flag,
  is_mpim: flag,
  is_archived: flag,
});

/** A directory over calls of an installation. */
export function createDirectory(call: ApiCall): Directory {
  return {
    account: async (userId) => {
      try {
        const { user } = await call("users.info", { user: userId, include_locale: true });
        const account = readAccount(user);
        if (account === undefined) throw new SlackFault("unreachable");
        return account;
      } catch (error) {
        if (error instanceof SlackFault && unknownUsers.has(error.code)) {
          return { id: userId, state: "not-found", isAdmin: false };
        }
        throw error;
      }
    },
    conversation: async (channelId) => {
      const { channel } = await call("conversations.info", { channel: channelId });
      const { success, output } = v.safeParse(ConversationSchema, channel);
      if (!success) throw new SlackFault("unreachable");
      return {
        creatorId: output.creator || undefined,
        isMember: output.is_member,
        isChannel: !output.is_im && !output.is_mpim,
        isArchived: output.is_archived,
      };
    },
  };
}
