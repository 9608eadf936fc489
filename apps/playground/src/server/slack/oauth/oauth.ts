/**
 * Slack's side of an installation: the page that asks for leave, the code, and the token for it.
 *
 * Source: https://docs.slack.dev/authentication/installing-with-oauth
 */
import { scopes as knownScopes } from "@luckydraw/slack-app";
import { isFromHere } from "../../api/guard.ts";
import { type JsonObject, text } from "../../http/json.ts";
import type { HttpReply, HttpRequest } from "../../http/server.ts";
import { SlackError } from "../slack-error.ts";
import type { Workspace } from "../workspace.ts";
import { createCodes } from "./codes.ts";
import { askingPage, type Candidate, refusalPage } from "./pages.ts";

/** The Slack app as Slack knows it. */
export interface SlackApp {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people may be sent back to, in full. */
  readonly redirectUri: string;
}

/** What it is made of. */
export interface OauthOptions {
  readonly app: SlackApp;
  readonly workspaces: readonly Workspace[];
  /** The most that people allow. Default: all that is asked for. */
  readonly allowed?: readonly string[];
  /** Where a workspace is shown; stands for the client that Slack's links open. */
  readonly pageUrl: () => string;
}

/** Answers browsers, and the app that brings a code. */
export interface Oauth {
  /** `undefined`: not one of its addresses. */
  handle(request: HttpRequest): HttpReply | undefined;
  /** @throws {SlackError} Slack's word for what is wrong with it. */
  exchangeCode(params: JsonObject): JsonObject;
}

const AUTHORIZE_PATH = "/oauth/v2/authorize";

/** Makes it. */
export function createOauth(options: OauthOptions): Oauth {
  const codes = createCodes();
  const { app, workspaces } = options;
  return {
    handle(request) {
      if (request.path === "/app_redirect" && request.method === "GET") {
        return redirect(options.pageUrl(), { team: request.query.get("team") ?? "" });
      }
      if (request.path !== AUTHORIZE_PATH) {
        return undefined;
      }
      const asked = readAsked(app, request.query);
      if (typeof asked === "string") {
        return refusalPage(asked);
      }
      return request.method === "POST"
        ? decide(options, asked, request, codes)
        : askingPage({ ...asked, candidates: workspaces.map(candidate), address: addressOf(request) });
    },
    exchangeCode(params) {
      if (text(params, "client_id") !== app.clientId || text(params, "client_secret") !== app.clientSecret) {
        throw new SlackError(
          text(params, "client_id") === app.clientId ? "bad_client_secret" : "invalid_client_id",
        );
      }
      const grant = codes.take(text(params, "code"));
      if (grant.redirectUri !== text(params, "redirect_uri")) {
        throw new SlackError("bad_redirect_uri");
      }
      const workspace = teamOf(workspaces, grant.teamId);
      if (workspace === undefined) {
        throw new SlackError("invalid_code");
      }
      return granted(workspace, grant.userId, grant.scopes);
    },
  };
}

/** What a browser was sent with. */
interface Asked {
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly state: string;
}

/** A string says what is wrong with it, in Slack's words. */
function readAsked(app: SlackApp, query: URLSearchParams): Asked | string {
  const scopes = (query.get("scope") ?? "").split(/[ ,]/).filter((scope) => scope !== "");
  const redirectUri = query.get("redirect_uri") ?? app.redirectUri;
  const unknown = scopes.find((scope) => !Object.hasOwn(knownScopes, scope));
  if (query.get("client_id") !== app.clientId) {
    return "Invalid client_id parameter";
  }
  if (redirectUri !== app.redirectUri) {
    return "redirect_uri did not match any configured URIs";
  }
  if (scopes.length === 0 || unknown !== undefined) {
    return `Invalid permissions requested${unknown === undefined ? "" : `: ${unknown}`}`;
  }
  return { scopes, redirectUri, state: query.get("state") ?? "" };
}

/** The person pressed one of the two buttons. */
function decide(
  options: OauthOptions,
  asked: Asked,
  request: HttpRequest,
  codes: ReturnType<typeof createCodes>,
): HttpReply {
  const form = new URLSearchParams(request.body.toString("utf8"));
  const workspace = teamOf(options.workspaces, form.get("team") ?? "");
  const { redirectUri, state } = asked;
  if (!isFromHere(request)) {
    return refusalPage("Only the page that asks can answer");
  }
  if (form.get("answer") !== "allow") {
    return redirect(redirectUri, { error: "access_denied", state });
  }
  if (workspace === undefined) {
    return refusalPage("No such workspace");
  }
  const { allowed } = options;
  const scopes = asked.scopes.filter((scope) => allowed === undefined || allowed.includes(scope));
  const code = codes.issue({
    teamId: workspace.directory.team.id,
    userId: candidate(workspace).userId,
    scopes,
    redirectUri,
  });
  return redirect(redirectUri, { code, state });
}

/** A person installs as whom the page starts: the first of the cast. */
function candidate({ directory, installation }: Workspace): Candidate {
  const [person] = directory.people.values();
  return {
    teamId: directory.team.id,
    teamName: directory.team.name,
    userId: person?.id ?? "",
    userName: person?.realName ?? "",
    hasApp: installation.current() !== undefined,
  };
}

function teamOf(workspaces: readonly Workspace[], teamId: string): Workspace | undefined {
  return workspaces.find(({ directory }) => directory.team.id === teamId);
}

function granted(workspace: Workspace, userId: string, asked: readonly string[]): JsonObject {
  const { app, team } = workspace.directory;
  const { token, scopes } = workspace.install(asked);
  return {
    access_token: token,
    token_type: "bot",
    scope: scopes.join(","),
    bot_user_id: app.userId,
    app_id: app.id,
    team: { id: team.id, name: team.name },
    enterprise: null,
    authed_user: { id: userId },
    is_enterprise_install: false,
  };
}

function redirect(to: string, parameters: Readonly<Record<string, string>>): HttpReply {
  const location = new URL(to);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== "") {
      location.searchParams.set(name, value);
    }
  }
  return { status: 302, headers: { location: location.href, "cache-control": "no-store" } };
}

function addressOf({ path, query }: HttpRequest): string {
  return `${path}?${query}`;
}
