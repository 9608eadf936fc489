/** Everything of Slack that the app and its installers call: Web API, response URLs, uploads, the page that asks for leave. */

import type { Faults } from "../faults.ts";
import { isJsonObject, parseJson } from "../http/json.ts";
import type { Handle, HttpReply, HttpRequest } from "../http/server.ts";
import type { RequestLog } from "../inspector/request-log.ts";
import { takeAnswer } from "./answer-url.ts";
import type { Oauth } from "./oauth/oauth.ts";
import { createWebApi } from "./web-api.ts";
import type { Workspace } from "./workspace.ts";

/** What the stand-in is made of. */
export interface SlackOptions {
  readonly workspaces: readonly Workspace[];
  readonly faults: Faults;
  readonly log: RequestLog;
  /** The inspector's row that an instance works for. */
  readonly rowOf: (instanceId: string) => string | undefined;
  readonly kill: (instanceId: string) => void;
  /** Absent where nobody can install the app. */
  readonly oauth?: Oauth;
}

/** An instance calls under an address of its own, so that the inspector knows who called. */
const API_PATH = /^(?:\/from\/([^/]+))?\/api\/([a-zA-Z0-9.]+)$/;
const HOOK_PATH = /^\/(?:commands|actions)\/(T[A-Z0-9]+)\//;
const UPLOAD_PATH = /^\/(T[A-Z0-9]+)(\/upload\/v1\/.+)$/;

/** Makes the HTTP handler. */
export function createSlack(options: SlackOptions): Handle {
  const { oauth } = options;
  const webApi = createWebApi({
    ...options,
    ...(oauth === undefined ? {} : { exchangeCode: oauth.exchangeCode }),
  });
  const workspaceOf = (path: string, pattern: RegExp) =>
    options.workspaces.find(({ directory }) => directory.team.id === pattern.exec(path)?.[1]);
  return async (request) => {
    const [, instanceId = "", method] = API_PATH.exec(request.path) ?? [];
    if (method !== undefined) {
      const reply = await webApi(method, request, instanceId);
      note(options.log, options.rowOf(instanceId), method, reply);
      return reply;
    }
    const hook = workspaceOf(request.path, HOOK_PATH);
    if (hook !== undefined && request.method === "POST") {
      return answerUrl(options, hook, request);
    }
    const uploaded = workspaceOf(request.path, UPLOAD_PATH);
    if (uploaded !== undefined && request.method === "POST") {
      return upload(uploaded, request);
    }
    return (await oauth?.handle(request)) ?? { status: 404, body: "Not found" };
  };
}

async function answerUrl(
  { faults, log }: SlackOptions,
  workspace: Workspace,
  request: HttpRequest,
): Promise<HttpReply> {
  const row = workspace.responseUrls.rowOf(request.path);
  const fault = faults.slack("response_url");
  const reply =
    fault === undefined
      ? await takeAnswer(workspace, request)
      : { status: statusOf(fault.error), headers: { "retry-after": "1" }, body: fault.error };
  note(log, row, "response_url", reply);
  return reply;
}

/** How a response URL says so. */
function statusOf(error: string): number {
  if (error === "ratelimited") {
    return 429;
  }
  return error === "expired_url" || error === "used_url" ? 404 : 500;
}

async function upload(workspace: Workspace, request: HttpRequest): Promise<HttpReply> {
  const path = UPLOAD_PATH.exec(request.path)?.[2] ?? "";
  const response = await fetch(workspace.emulated.url + path, {
    method: "POST",
    headers: { "content-type": String(request.headers["content-type"] ?? "application/octet-stream") },
    body: new Uint8Array(request.body),
  });
  return { status: response.status, body: await response.text() };
}

function note(log: RequestLog, rowId: string | undefined, method: string, reply: HttpReply): void {
  log.addCall(rowId, { atMs: Date.now(), method, outcome: outcomeOf(reply) });
}

/** `ok`, or the error in Slack's word. */
function outcomeOf(reply: HttpReply): string {
  const body = String(reply.body ?? "");
  const value = parseJson(body);
  if (isJsonObject(value)) {
    return value["ok"] === true ? "ok" : String(value["error"]);
  }
  return reply.status === 200 ? "ok" : body;
}
