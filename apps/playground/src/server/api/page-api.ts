/** The playground's own HTTP API, for the page and for the command line. */
import type { Faults } from "../faults.ts";
import { hasJsonObject, type JsonObject, jsonBody, jsonReply, text } from "../http/json.ts";
import type { Handle, HttpReply, HttpRequest } from "../http/server.ts";
import type { RequestLog } from "../inspector/request-log.ts";
import type { Workspace } from "../slack/workspace.ts";
import { isFromHere } from "./guard.ts";
import { pageFile } from "./page-files.ts";
import type { Route } from "./route.ts";
import { type Desk, workspaceRoutes } from "./workspace-routes.ts";

/** What the API is made of. */
export interface PageApiOptions extends Omit<Desk, "workspace"> {
  readonly log: RequestLog;
  readonly faults: Faults;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Kills all instances of a function. */
  readonly kill: (functionName: string) => number;
}

/** Makes the HTTP handler of the public port. */
export function createPageApi(options: PageApiOptions): Handle {
  return async (request) => {
    if (!isFromHere(request)) {
      return jsonReply({ ok: false, message: "Only the playground's own page may ask" }, 403);
    }
    const ofAll = await answered(routes, options, request);
    if (ofAll !== undefined) {
      return ofAll;
    }
    const workspace = asked(options.workspaces, request);
    const ofOne =
      workspace === undefined
        ? undefined
        : await answered(workspaceRoutes, { ...options, workspace }, request);
    if (ofOne !== undefined) {
      return ofOne;
    }
    return isForPage(request)
      ? pageFile(options.pageFolder, request.path)
      : jsonReply({ ok: false, message: "Not found" }, 404);
  };
}

/** `undefined`: none of the routes is meant. */
async function answered<Context>(
  among: readonly Route<Context>[],
  context: Context,
  request: HttpRequest,
): Promise<HttpReply | undefined> {
  const route = among.find(({ method, path }) => method === request.method && path.test(request.path));
  if (route === undefined) {
    return undefined;
  }
  return request.method !== "POST" || route.isUpload || hasJsonObject(request)
    ? route.answer(context, request, route.path.exec(request.path)?.groups ?? {})
    : jsonReply({ ok: false, message: "The body must be a JSON object" }, 400);
}

/** The workspace that is meant: the first, unless another is named. */
function asked(workspaces: readonly Workspace[], { query }: HttpRequest): Workspace | undefined {
  const teamId = query.get("team");
  return teamId === null ? workspaces[0] : workspaces.find(({ directory }) => directory.team.id === teamId);
}

/** Node leaves the body of an answer to HEAD out by itself. */
function isForPage({ method, path }: HttpRequest): boolean {
  return (method === "GET" || method === "HEAD") && !path.startsWith("/api/");
}

/** What is about all workspaces. */
const routes: readonly Route<PageApiOptions>[] = [
  { method: "GET", path: /^\/api\/requests$/, answer: ({ log }) => jsonReply(log.newest()) },
  { method: "GET", path: /^\/api\/faults$/, answer: ({ faults }) => jsonReply(faults.list()) },
  { method: "POST", path: /^\/api\/faults$/, answer: askFault },
  {
    method: "DELETE",
    path: /^\/api\/faults$/,
    answer: ({ faults }) => {
      faults.clear();
      return jsonReply({ ok: true });
    },
  },
];

function askFault({ faults, kill }: PageApiOptions, request: HttpRequest): HttpReply {
  const wish: JsonObject = jsonBody(request);
  if (wish["service"] === "lambda" && wish["effect"] === "kill") {
    return jsonReply({ ok: true, killed: kill(text(wish, "functionName")) });
  }
  const problem = faults.ask(wish);
  return problem === undefined ? jsonReply({ ok: true }) : jsonReply({ ok: false, message: problem }, 400);
}
