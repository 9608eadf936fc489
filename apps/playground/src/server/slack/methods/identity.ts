/** `auth.test` and `team.info`: whose token it is. */
import type { Directory } from "../directory.ts";
import type { Method } from "./call.ts";

/** The methods. */
export const identity: Readonly<Record<string, Method>> = {
  "auth.test": ({ workspace: { directory } }) => ({
    url: urlOf(directory),
    team: directory.team.name,
    user: directory.people.get(directory.app.userId)?.name,
    team_id: directory.team.id,
    user_id: directory.app.userId,
    bot_id: directory.app.botId,
    is_enterprise_install: false,
  }),
  "team.info": ({ workspace: { directory } }) => ({
    team: {
      id: directory.team.id,
      name: directory.team.name,
      domain: directory.team.domain,
      url: urlOf(directory),
      email_domain: "",
    },
  }),
};

function urlOf({ team }: Directory): string {
  return `https://${team.domain}.slack.com/`;
}
