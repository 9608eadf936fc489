/** Slack's Web API over HTTP: the playground's own methods first, the rest by `emulate`. */

import type { Faults } from "../faults.ts";
import { isJsonObject, type JsonObject, jsonReply, parseJson, text } from "../http/json.ts";
import type { HttpReply, HttpRequest } from "../http/server.ts";
import { neededScope } from "./method-scopes.ts";
import type { Method } from "./methods/call.ts";
import { chat } from "./methods/chat.ts";
import { conversations } from "./methods/conversations.ts";
import { files } from "./methods/files.ts";
import { identity } from "./methods/identity.ts";
import { people } from "./methods/people.ts";
import { views } from "./methods/views.ts";
import { SlackError } from "./slack-error.ts";
import type { Workspace } from "./workspace.ts";

/** What the Web API is made of. */
export interface WebApiOptions {
  readonly workspaces: readonly Workspace[];
  readonly faults: Faults;
  /** Ends the calling instance, for the faults that ask for it. */
  readonly kill: (instanceId: string) => void;
  /** `oauth.v2.access`: the one method that a token comes from. */
  readonly exchangeCode?: (params: JsonObject) => JsonObject;
}

/** Answers one call of a method. */
export type WebApi = (method: string, request: HttpRequest, instanceId: string) => Promise<HttpReply>;

const own: Readonly<Record<string, Method>> = {
  ...identity,
  ...chat,
  ...conversations,
  ...files,
  ...people,
  ...views,
};

/** What `emulate` answers as it is. */
const emulatedMethods = new Set([
  "chat.getPermalink",
  "conversations.history",
  "conversations.replies",
  "files.list",
  "reactions.add",
  "reactions.get",
  "reactions.remove",
  "bots.info",
]);

/** Makes the Web API. */
export function createWebApi(options: WebApiOptions): WebApi {
  return async (method, request, instanceId) => {
    const fault = options.faults.slack(method);
    if (fault?.error === "ratelimited") {
      return rateLimited(fault.retryAfterSeconds);
    }
    if (fault?.error === "kill-before") {
      options.kill(instanceId);
      return { status: 500, body: "The caller was killed" };
    }
    const called = callOf(options.workspaces, request);
    try {
      if (fault !== undefined && !fault.error.startsWith("kill-")) {
        throw new SlackError(fault.error, faultDetail(fault.error, method, called.scopes));
      }
      const answer = { ok: true, ...(await run(options, method, called)) };
      if (fault?.error === "kill-after") {
        options.kill(instanceId);
      }
      return slackReply(called, answer);
    } catch (error) {
      if (error instanceof SlackError) {
        return slackReply(called, { ok: false, error: error.code, ...error.detail });
      }
      throw error;
    }
  };
}

/** Who calls, with what. */
interface Called {
  /** `undefined`: the body is none. */
  readonly params: JsonObject | undefined;
  readonly token: string;
  /** The workspace that the token opens, or once opened. */
  readonly workspace: Workspace | undefined;
  readonly scopes: readonly string[];
}

function callOf(workspaces: readonly Workspace[], request: HttpRequest): Called {
  const params = parameters(request);
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const token = bearer ?? text(params ?? {}, "token");
  const workspace = workspaces.find(({ installation }) => installation.stateOf(token) !== "unknown");
  return { params, token, workspace, scopes: workspace?.installation.current()?.scopes ?? [] };
}

async function run(options: WebApiOptions, method: string, called: Called): Promise<JsonObject> {
  const { params, scopes } = called;
  if (params === undefined) {
    throw new SlackError("json_not_object");
  }
  if (method === "oauth.v2.access" && options.exchangeCode !== undefined) {
    return options.exchangeCode(params);
  }
  const workspace = workspaceOf(called);
  checkScope(workspace, method, params, scopes);
  if (Object.hasOwn(own, method)) {
    return (await own[method]?.({ params, workspace })) ?? {};
  }
  if (!emulatedMethods.has(method)) {
    throw new SlackError("unknown_method", { req_method: method });
  }
  const { ok, error, ...rest } = await workspace.emulated.callAsApp(method, params);
  if (ok !== true) {
    throw new SlackError(typeof error === "string" ? error : "internal_error", rest);
  }
  return rest;
}

/** Parameters from the query, a form or a JSON body; `undefined` for a JSON body that is no object. */
function parameters(request: HttpRequest): JsonObject | undefined {
  const query = Object.fromEntries(request.query);
  const body = request.body.toString("utf8");
  if (String(request.headers["content-type"]).startsWith("application/json")) {
    const value = parseJson(body);
    return isJsonObject(value) ? { ...query, ...value } : undefined;
  }
  return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
}

function workspaceOf({ token, workspace }: Called): Workspace {
  if (token === "") {
    throw new SlackError("not_authed");
  }
  if (workspace === undefined) {
    throw new SlackError("invalid_auth");
  }
  if (workspace.installation.stateOf(token) === "removed") {
    throw new SlackError("account_inactive");
  }
  return workspace;
}

function checkScope(
  workspace: Workspace,
  method: string,
  params: JsonObject,
  scopes: readonly string[],
): void {
  const needed = neededScope(method, workspace.directory.channel(text(params, "channel")));
  if (needed !== undefined && !scopes.includes(needed)) {
    throw new SlackError("missing_scope", { needed, provided: scopes.join(",") });
  }
}

function faultDetail(error: string, method: string, scopes: readonly string[]): JsonObject {
  return error === "missing_scope"
    ? { needed: neededScope(method, undefined) ?? "chat:write", provided: scopes.join(",") }
    : {};
}

function rateLimited(retryAfterSeconds: number): HttpReply {
  return jsonReply({ ok: false, error: "ratelimited" }, 429, { "retry-after": String(retryAfterSeconds) });
}

function slackReply({ scopes }: Called, answer: JsonObject): HttpReply {
  return jsonReply(answer, 200, { "x-oauth-scopes": scopes.join(",") });
}
