/** A Slack that answers what a test tells it to, and misbehaves on demand. */
import { type Listening, listen } from "./listen.ts";

/** A call as it came in. */
export interface SeenCall {
  readonly method: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
}

/** Members of a JSON answer, or a way to misbehave. */
export type Planned =
  | { readonly json: object; readonly status?: number }
  | { readonly page: string; readonly status: number }
  | "cut"
  | "hang"
  | { readonly redirect: string };

/** The server. */
export interface Slack extends Listening {
  readonly calls: SeenCall[];
  /** Answers by method. */
  readonly plan: Map<string, Planned>;
}

/** Slack's answer to a code. Source of the shape: https://docs.slack.dev/reference/methods/oauth.v2.access */
export const access = {
  ok: true,
  access_token: "xoxb-marked-token",
  token_type: "bot",
  scope:
    "commands,chat:write,chat:write.public,channels:read,groups:read,im:read,mpim:read,users:read,usergroups:read,files:write",
  bot_user_id: "U0BOT0001",
  app_id: "A0LUCKY01",
  team: { name: "Lucky <b>Lunch</b>", id: "T0LUCKY01" },
  enterprise: null,
  is_enterprise_install: false,
  authed_user: { id: "U0ANN0001" },
};

/** Slack's answer to `auth.test`. */
export const identity = {
  ok: true,
  url: "https://lucky-lunch.slack.com/",
  team: "Lucky Lunch",
  user: "luckydraw",
  team_id: "T0LUCKY01",
  user_id: "U0BOT0001",
  bot_id: "B0BOT0001",
  is_enterprise_install: false,
};

/** Starts one that lets every installation through. */
export async function startSlack(): Promise<Slack> {
  const calls: SeenCall[] = [];
  const plan = new Map<string, Planned>();
  const server = await listen((request, body, response) => {
    const method = (request.url ?? "").replace("/api/", "");
    const parameters = Object.fromEntries(new URLSearchParams(body.toString()));
    calls.push({ method, parameters, authorization: request.headers.authorization });
    const planned = plan.get(method) ?? { json: { ok: true } };
    if (planned === "hang") return;
    if (planned === "cut") return response.destroy();
    if ("redirect" in planned) return response.writeHead(302, { location: planned.redirect }).end();
    if ("page" in planned) {
      return response.writeHead(planned.status, { "content-type": "text/html" }).end(planned.page);
    }
    response.writeHead(planned.status ?? 200, { "content-type": "application/json" });
    return response.end(JSON.stringify(planned.json));
  });
  plan.set("oauth.v2.access", { json: access });
  plan.set("auth.test", { json: identity });
  return { ...server, calls, plan };
}
