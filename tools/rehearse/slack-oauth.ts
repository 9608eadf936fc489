/** Slack's side of an installation, before the workspace's own API: a page that says yes, codes, and the app's token. */
import { randomBytes } from "node:crypto";
import type { Handle, HttpReply, HttpRequest } from "../../apps/playground/src/server/http/server.ts";
import type { Workspace } from "../../apps/playground/src/server/slack/workspace.ts";

/** The Slack app as Slack knows it. */
export interface OauthApp {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Answers the authorize page and `oauth.v2.access`; all else is the workspace's.
 *
 * Source: https://docs.slack.dev/authentication/installing-with-oauth
 */
export function withOauth(
  app: OauthApp,
  workspace: Workspace,
  installer: () => string,
  slack: Handle,
): Handle {
  const redirectUriOfCode = new Map<string, string>();
  return (request) => {
    if (request.path === "/oauth/v2/authorize") {
      return authorize(request, app, redirectUriOfCode);
    }
    if (request.path === "/api/oauth.v2.access") {
      return json(exchange(request, app, redirectUriOfCode) ?? granted(workspace, installer()));
    }
    return slack(request);
  };
}

/** The person says yes at once. */
function authorize({ query }: HttpRequest, app: OauthApp, codes: Map<string, string>): HttpReply {
  const redirectUri = query.get("redirect_uri") ?? "";
  if (query.get("client_id") !== app.clientId || !URL.canParse(redirectUri)) {
    return { status: 400, body: "Slack knows no such app." };
  }
  const code = randomBytes(12).toString("hex");
  codes.set(code, redirectUri);
  const location = new URL(redirectUri);
  location.search = new URLSearchParams({ code, state: query.get("state") ?? "" }).toString();
  return { status: 302, headers: { location: location.href } };
}

/** What is wrong with the exchange; `undefined`: nothing, and the code is used. */
function exchange({ body }: HttpRequest, app: OauthApp, codes: Map<string, string>): object | undefined {
  const form = new URLSearchParams(body.toString("utf8"));
  if (form.get("client_id") !== app.clientId || form.get("client_secret") !== app.clientSecret) {
    return { ok: false, error: "bad_client_secret" };
  }
  const code = form.get("code") ?? "";
  const redirectUri = codes.get(code);
  codes.delete(code);
  if (redirectUri === undefined) {
    return { ok: false, error: "invalid_code" };
  }
  return redirectUri === form.get("redirect_uri") ? undefined : { ok: false, error: "bad_redirect_uri" };
}

/** It has been there from the start: the private app uses the same token. */
function granted({ directory: { app, team }, installation }: Workspace, userId: string): object {
  const { token, scopes } = installation.current() ?? { token: "", scopes: [] };
  return {
    ok: true,
    app_id: app.id,
    authed_user: { id: userId },
    scope: scopes.join(","),
    token_type: "bot",
    access_token: token,
    bot_user_id: app.userId,
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}

function json(value: object): HttpReply {
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}
