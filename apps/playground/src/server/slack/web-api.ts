/** Slack's Web API over HTTP: the playground's own methods first, the rest by `emulate`. */

import type { Faults } from "../faults.ts";
import { isJsonObject, type JsonObject, jsonReply, parseJson, text } from "../http/json.ts";
import type { HttpReply, HttpRequest } from "../http/server.ts";
import { neededScope } from "./method-scopes.ts";
import type { Method } from "./methods/call.ts";
import { chat } from "./methods/chat.ts";
import { conversations } from "./methods/conversations.ts";
import { files } from "./methods/files.ts";
import { people } from "./methods/people.ts";
import { views } from "./methods/views.ts";
import { SlackError } from "./slack-error.ts";
import type { Workspace } from "./workspace.ts";

/** What the Web API is made of. */
export interface WebApiOptions {
  readonly workspace: Workspace;
  readonly faults: Faults;
  /** Ends the calling instance, for the faults that ask for it. */
  readonly kill: (instanceId: string) => void;
}

/** Answers one call of a method. */
export type WebApi = (method: string, request: HttpRequest, instanceId: string) => Promise<HttpReply>;

const own: Readonly<Record<string, Method>> = { ...chat, ...conversations, ...files, ...people, ...views };

/** What `emulate` answers as it is. */
const emulatedMethods = new Set([
  "auth.test",
  "chat.getPermalink",
  "conversations.history",
  "conversations.replies",
  "files.list",
  "reactions.add",
  "reactions.get",
  "reactions.remove",
  "team.info",
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
    try {
      if (fault !== undefined && !fault.error.startsWith("kill-")) {
        throw new SlackError(fault.error, faultDetail(fault.error, method, options.workspace));
      }
      const answer = { ok: true, ...(await run(options.workspace, method, request)) };
      if (fault?.error === "kill-after") {
        options.kill(instanceId);
      }
      return slackReply(options.workspace, answer);
    } catch (error) {
      if (error instanceof SlackError) {
        return slackReply(options.workspace, { ok: false, error: error.code, ...error.detail });
      }
      throw error;
    }
  };
}

async function run(workspace: Workspace, method: string, request: HttpRequest): Promise<JsonObject> {
  const params = parameters(request);
  checkToken(workspace, request, params);
  checkScope(workspace, method, params);
  if (Object.hasOwn(own, method)) {
    return (await own[method]?.({ params, workspace })) ?? {};
  }
  if (!emulatedMethods.has(method)) {
    throw new SlackError("unknown_method", { req_method: method });
  }
  const answer = await workspace.emulated.call(method, workspace.directory.app.token, params);
  const { ok, error, ...rest } = answer;
  if (ok !== true) {
    throw new SlackError(typeof error === "string" ? error : "internal_error", rest);
  }
  return rest;
}

/** Parameters from the query, a form or a JSON body. */
function parameters(request: HttpRequest): JsonObject {
  const query = Object.fromEntries(request.query);
  const body = request.body.toString("utf8");
  if (String(request.headers["content-type"]).startsWith("application/json")) {
    const value = parseJson(body);
    if (!isJsonObject(value)) {
      throw new SlackError("json_not_object");
    }
    return { ...query, ...value };
  }
  return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
}

function checkToken(workspace: Workspace, request: HttpRequest, params: JsonObject): void {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const token = bearer ?? text(params, "token");
  if (token === "") {
    throw new SlackError("not_authed");
  }
  if (token !== workspace.directory.app.token) {
    throw new SlackError("invalid_auth");
  }
}

function checkScope(workspace: Workspace, method: string, params: JsonObject): void {
  const { app } = workspace.directory;
  const needed = neededScope(method, workspace.directory.channel(text(params, "channel")));
  if (needed !== undefined && !app.scopes.includes(needed)) {
    throw new SlackError("missing_scope", { needed, provided: app.scopes.join(",") });
  }
}

function faultDetail(error: string, method: string, workspace: Workspace): JsonObject {
  return error === "missing_scope"
    ? {
        needed: neededScope(method, undefined) ?? "chat:write",
        provided: workspace.directory.app.scopes.join(","),
      }
    : {};
}

function rateLimited(retryAfterSeconds: number): HttpReply {
  return jsonReply({ ok: false, error: "ratelimited" }, 429, { "retry-after": String(retryAfterSeconds) });
}

function slackReply(workspace: Workspace, answer: JsonObject): HttpReply {
  return jsonReply(answer, 200, { "x-oauth-scopes": workspace.directory.app.scopes.join(",") });
}
