/** The playground's own HTTP API, for the page and for the command line. */
import type { PostMessage, TypeCommand, ViewState } from "../../shared/protocol.ts";
import { act, isAct } from "../client/act.ts";
import { say, upload } from "../client/say.ts";
import { closeView, submitView } from "../client/submit-view.ts";
import { typeCommand } from "../client/type-command.ts";
import type { Faults } from "../faults.ts";
import { child, hasJsonObject, type JsonObject, jsonBody, jsonReply, text } from "../http/json.ts";
import type { Handle, HttpReply, HttpRequest } from "../http/server.ts";
import type { RequestLog } from "../inspector/request-log.ts";
import type { Sender } from "../slack/sender.ts";
import type { Workspace } from "../slack/workspace.ts";
import type { EventStream } from "../stream.ts";
import { isFromHere } from "./guard.ts";
import { pageFile } from "./page-files.ts";
import { workspaceAnswer } from "./workspace-answer.ts";

/** What the API is made of. */
export interface PageApiOptions {
  readonly workspace: Workspace;
  readonly log: RequestLog;
  readonly stream: EventStream;
  readonly send: Sender;
  readonly faults: Faults;
  readonly commands: readonly string[];
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Kills all instances of a function. */
  readonly kill: (functionName: string) => number;
}

interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** Named groups are the route's parameters. */
  readonly path: RegExp;
  /** The body is a file's bytes; any other POST carries a JSON object. */
  readonly isUpload?: boolean;
  readonly answer: (
    options: PageApiOptions,
    request: HttpRequest,
    parameters: Readonly<Record<string, string>>,
  ) => HttpReply | Promise<HttpReply>;
}

/** Makes the HTTP handler of the public port. */
export function createPageApi(options: PageApiOptions): Handle {
  return async (request) => {
    if (!isFromHere(request)) {
      return jsonReply({ ok: false, message: "Only the playground's own page may ask" }, 403);
    }
    const route = routes.find(({ method, path }) => method === request.method && path.test(request.path));
    if (route !== undefined) {
      return request.method !== "POST" || route.isUpload || hasJsonObject(request)
        ? route.answer(options, request, route.path.exec(request.path)?.groups ?? {})
        : jsonReply({ ok: false, message: "The body must be a JSON object" }, 400);
    }
    return isForPage(request)
      ? pageFile(options.pageFolder, request.path)
      : jsonReply({ ok: false, message: "Not found" }, 404);
  };
}

/** Node leaves the body of an answer to HEAD out by itself. */
function isForPage({ method, path }: HttpRequest): boolean {
  return (method === "GET" || method === "HEAD") && !path.startsWith("/api/");
}

const routes: readonly Route[] = [
  {
    method: "GET",
    path: /^\/api\/workspace$/,
    answer: ({ workspace }) => jsonReply(workspaceAnswer(workspace.directory)),
  },
  {
    method: "GET",
    path: /^\/api\/channels\/(?<id>[A-Z0-9]+)\/messages$/,
    answer: ({ workspace }, request, { id = "" }) =>
      jsonReply(workspace.messages.seenBy(request.query.get("user") ?? "", id)),
  },
  { method: "GET", path: /^\/api\/requests$/, answer: ({ log }) => jsonReply(log.newest()) },
  {
    method: "GET",
    path: /^\/api\/views$/,
    answer: ({ workspace }, request) => jsonReply(workspace.views.openFor(request.query.get("user") ?? "")),
  },
  { method: "GET", path: /^\/api\/stream$/, answer: ({ stream }) => stream.open() },
  {
    method: "POST",
    path: /^\/api\/commands$/,
    answer: async (options, request) =>
      jsonReply(await typeCommand(options, strings<TypeCommand>(request, ["userId", "channelId", "text"]))),
  },
  {
    method: "POST",
    path: /^\/api\/messages$/,
    answer: async ({ workspace }, request) => {
      const thread = text(jsonBody(request), "threadTs");
      const said = strings<PostMessage>(request, ["userId", "channelId", "text"]);
      return jsonReply(await say(workspace, { ...said, ...(thread === "" ? {} : { threadTs: thread }) }));
    },
  },
  {
    method: "POST",
    path: /^\/api\/actions$/,
    answer: async (options, request) => {
      const body = jsonBody(request);
      return isAct(body)
        ? jsonReply(await act(options, body))
        : jsonReply({ ok: false, message: "Not an action" }, 400);
    },
  },
  { method: "POST", path: /^\/api\/views\/(?<id>[A-Z0-9]+)\/submit$/, answer: submit },
  { method: "POST", path: /^\/api\/views\/(?<id>[A-Z0-9]+)\/close$/, answer: close },
  { method: "POST", path: /^\/api\/files$/, isUpload: true, answer: takeFile },
  { method: "GET", path: /^\/api\/files\/(?<id>[A-Z0-9]+)\/(?<name>[^/]+)$/, answer: giveFile },
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

/** The named members as strings; what is missing is empty and is refused where it is looked up. */
function strings<Shape>(request: HttpRequest, names: readonly (keyof Shape & string)[]): Shape {
  const body = jsonBody(request);
  return Object.fromEntries(names.map((name) => [name, text(body, name)])) as Shape;
}

function submit(
  options: PageApiOptions,
  request: HttpRequest,
  { id = "" }: Readonly<Record<string, string>>,
) {
  const body = jsonBody(request);
  return withView(options, body, id, async (view) =>
    jsonReply(await submitView(options, view, child(body, "state") as ViewState)),
  );
}

function close(options: PageApiOptions, request: HttpRequest, { id = "" }: Readonly<Record<string, string>>) {
  return withView(options, jsonBody(request), id, async (view) => jsonReply(await closeView(options, view)));
}

async function withView(
  { workspace }: PageApiOptions,
  body: JsonObject,
  id: string,
  answer: (view: NonNullable<ReturnType<Workspace["views"]["find"]>>) => Promise<HttpReply>,
): Promise<HttpReply> {
  const view = workspace.views.find(id);
  return view !== undefined && view.userId === text(body, "userId")
    ? answer(view)
    : jsonReply({ outcome: "failed", ok: false, message: "This form is not open any more" }, 404);
}

async function takeFile({ workspace }: PageApiOptions, request: HttpRequest): Promise<HttpReply> {
  const { query } = request;
  const sent = await upload(workspace, {
    userId: query.get("user") ?? "",
    channelId: query.get("channel") ?? "",
    name: query.get("name") ?? "file",
    threadTs: query.get("thread") ?? "",
    mediaType: request.headers["content-type"] ?? "application/octet-stream",
    bytes: request.body,
  });
  return jsonReply(sent);
}

async function giveFile(
  { workspace }: PageApiOptions,
  _request: HttpRequest,
  { id = "", name = "" }: Readonly<Record<string, string>>,
): Promise<HttpReply> {
  const response = await fetch(`${workspace.emulated.url}/files-pri/${id}/${name}`, {
    headers: { authorization: `Bearer ${workspace.directory.app.token}` },
  });
  return {
    status: response.status,
    headers: {
      "content-type": response.headers.get("content-type") ?? "application/octet-stream",
      // A file is somebody's upload: whatever it is, it must not run as a page of this server.
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
    },
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

function askFault({ faults, kill }: PageApiOptions, request: HttpRequest): HttpReply {
  const wish = jsonBody(request);
  if (wish["service"] === "lambda" && wish["effect"] === "kill") {
    return jsonReply({ ok: true, killed: kill(text(wish, "functionName")) });
  }
  const problem = faults.ask(wish);
  return problem === undefined ? jsonReply({ ok: true }) : jsonReply({ ok: false, message: problem }, 400);
}
