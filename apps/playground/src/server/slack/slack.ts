/** Everything of Slack that the app calls: Web API, response URLs, uploads. */

import type { Faults } from "../faults.ts";
import { isJsonObject, parseJson } from "../http/json.ts";
import type { Handle, HttpReply, HttpRequest } from "../http/server.ts";
import type { RequestLog } from "../inspector/request-log.ts";
import { takeAnswer } from "./answer-url.ts";
import { createWebApi } from "./web-api.ts";
import type { Workspace } from "./workspace.ts";

/** What the stand-in is made of. */
export interface SlackOptions {
  readonly workspace: Workspace;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** The inspector's row that an instance works for. */
  readonly rowOf: (instanceId: string) => string | undefined;
  readonly kill: (instanceId: string) => void;
}

/** An instance calls under an address of its own, so that the inspector knows who called. */
const API_PATH = /^(?:\/from\/([^/]+))?\/api\/([a-zA-Z.]+)$/;

/** Makes the HTTP handler. */
export function createSlack(options: SlackOptions): Handle {
  const webApi = createWebApi(options);
  return async (request) => {
    const [, instanceId = "", method] = API_PATH.exec(request.path) ?? [];
    if (method !== undefined) {
      const reply = await webApi(method, request, instanceId);
      note(options.log, options.rowOf(instanceId), method, reply);
      return reply;
    }
    if (/^\/(commands|actions)\//.test(request.path) && request.method === "POST") {
      return answerUrl(options, request);
    }
    if (request.path.startsWith("/upload/v1/") && request.method === "POST") {
      return upload(options.workspace, request);
    }
    return { status: 404, body: "Not found" };
  };
}

async function answerUrl(options: SlackOptions, request: HttpRequest): Promise<HttpReply> {
  const { workspace, faults, log } = options;
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
  const response = await fetch(workspace.emulated.url + request.path, {
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
