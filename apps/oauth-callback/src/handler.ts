/** The function's door: two routes for browsers. Transport only. */
import type { RequestEntry } from "@luckydraw/slack-app";
import type { App } from "./app.ts";
import { beginInstallation } from "./begin-installation.ts";
import { finishInstallation } from "./finish-installation.ts";
import { outcomeEntry } from "./log.ts";
import { type Outcome, statusOf } from "./outcome.ts";
import { renderPage } from "./page/render-page.ts";
import { CALLBACK_PATH, INSTALL_PATH } from "./places.ts";
import { type HttpApiEvent, type Request, readRequest } from "./request.ts";
import { html, json, type Response, redirect } from "./response.ts";
import { startTime, type TimeLeft } from "./time-left.ts";

/** What Lambda says about the invocation, as far as it is of use. */
export interface InvocationContext {
  readonly awsRequestId?: string;
}

/** Takes a request. It never throws. */
export type Handler = (event: HttpApiEvent, context: InvocationContext) => Promise<Response>;

const sentToSlack: RequestEntry = { level: "info", outcome: "sent-to-slack", status: 302 };

/** Makes the handler. */
export function createHandler(app: App): Handler {
  return async (event, { awsRequestId: requestId }) => {
    const startedAtMs = app.now();
    const coldStart = app.isColdStart();
    const reference = app.createReference();
    const request = readRequest(event);
    const answered = await answer(app, request, startTime(app.now)).catch(
      (fault: unknown): Outcome => ({ kind: "unavailable", fault }),
    );
    const isDeparture = "statusCode" in answered;
    const entry = isDeparture ? sentToSlack : outcomeEntry(answered);
    const of = { requestId, coldStart, route: routeOf(request), reference, ms: app.now() - startedAtMs };
    app.log({ ...entry, ...of, ...(coldStart ? { ColdStart: 1 } : {}) });
    const response = isDeparture ? answered : answerOf(app, request, answered, reference);
    return request.method === "HEAD" ? { ...response, body: "" } : response;
  };
}

async function answer(app: App, request: Request, time: TimeLeft): Promise<Response | Outcome> {
  const { method, path } = request;
  if (path === INSTALL_PATH && (method === "GET" || method === "HEAD")) {
    const { location, cookie } = await beginInstallation(app, request, time);
    return redirect(location, cookie);
  }
  // A HEAD must do nothing, and there is nothing to say about a callback without doing it.
  if (path === CALLBACK_PATH && method === "GET") return await finishInstallation(app, request, time);
  return { kind: routeOf(request) === "other" ? "not-found" : "wrong-method" };
}

function answerOf(app: App, request: Request, outcome: Outcome, reference: string): Response {
  const status = statusOf(outcome);
  const { siteUrl, slackAuthorizeUrl } = app.config;
  const slackOrigin = new URL(slackAuthorizeUrl).origin;
  const response = request.wantsJson
    ? json(status, outcome.kind === "installed" ? "ok" : "error")
    : html(status, renderPage(outcome, { locale: request.locale, siteUrl, slackOrigin, reference }));
  if (outcome.kind !== "wrong-method") return response;
  const allow = request.path === INSTALL_PATH ? "GET, HEAD" : "GET";
  return { ...response, headers: { ...response.headers, allow } };
}

/** Not the path itself: that is whatever somebody typed. */
function routeOf({ path }: Request): "install" | "callback" | "other" {
  if (path === INSTALL_PATH) return "install";
  return path === CALLBACK_PATH ? "callback" : "other";
}
