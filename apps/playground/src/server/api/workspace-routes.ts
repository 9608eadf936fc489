/** What people do in one workspace. */
import type { AppTab, OpenHome, PostMessage, TypeCommand, ViewState } from "../../shared/protocol.ts";
import { act, isAct } from "../client/act.ts";
import { openHome } from "../client/open-home.ts";
import { type RemovalContext, removeApp } from "../client/remove-app.ts";
import { say, upload } from "../client/say.ts";
import { closeView, submitView } from "../client/submit-view.ts";
import { typeCommand } from "../client/type-command.ts";
import { child, type JsonObject, jsonBody, jsonReply, text } from "../http/json.ts";
import type { HttpReply, HttpRequest } from "../http/server.ts";
import type { Sender } from "../slack/sender.ts";
import type { Workspace } from "../slack/workspace.ts";
import type { EventStream } from "../stream.ts";
import type { Route } from "./route.ts";
import { workspaceAnswer } from "./workspace-answer.ts";

/** A workspace, and what carries what is done in it to the app. */
export interface Desk extends RemovalContext {
  readonly workspace: Workspace;
  readonly workspaces: readonly Workspace[];
  readonly stream: EventStream;
  readonly send: Sender;
  readonly commands: readonly string[];
  /** Origin of the public site; `undefined` where nobody can install or remove the app. */
  readonly siteUrl: string | undefined;
}

/** The routes; which workspace they are about is settled before. */
export const workspaceRoutes: readonly Route<Desk>[] = [
  {
    method: "GET",
    path: /^\/api\/workspace$/,
    answer: ({ workspace, workspaces, siteUrl }) =>
      jsonReply(workspaceAnswer(workspace, workspaces, siteUrl)),
  },
  {
    method: "GET",
    path: /^\/api\/channels\/(?<id>[A-Z0-9]+)\/messages$/,
    answer: ({ workspace }, request, { id = "" }) =>
      jsonReply(workspace.messages.seenBy(request.query.get("user") ?? "", id)),
  },
  {
    method: "GET",
    path: /^\/api\/views$/,
    answer: ({ workspace }, request) => jsonReply(workspace.views.openFor(request.query.get("user") ?? "")),
  },
  {
    method: "GET",
    path: /^\/api\/home$/,
    answer: ({ workspace }, request) =>
      jsonReply(workspace.homes.of(request.query.get("user") ?? "") ?? null),
  },
  {
    method: "GET",
    path: /^\/api\/stream$/,
    answer: ({ stream, workspace }) => stream.open(workspace.directory.team.id),
  },
  {
    method: "POST",
    path: /^\/api\/commands$/,
    answer: async (desk, request) =>
      jsonReply(await typeCommand(desk, strings<TypeCommand>(request, ["userId", "channelId", "text"]))),
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
    answer: async (desk, request) => {
      const body = jsonBody(request);
      return isAct(body)
        ? jsonReply(await act(desk, body))
        : jsonReply({ ok: false, message: "Not an action" }, 400);
    },
  },
  { method: "POST", path: /^\/api\/home\/open$/, answer: open },
  { method: "POST", path: /^\/api\/app\/remove$/, answer: remove },
  { method: "POST", path: /^\/api\/views\/(?<id>[A-Z0-9]+)\/submit$/, answer: submit },
  { method: "POST", path: /^\/api\/views\/(?<id>[A-Z0-9]+)\/close$/, answer: close },
  { method: "POST", path: /^\/api\/files$/, isUpload: true, answer: takeFile },
  { method: "GET", path: /^\/api\/files\/(?<id>[A-Z0-9]+)\/(?<name>[^/]+)$/, answer: giveFile },
];

/** The named members as strings; what is missing is empty and is refused where it is looked up. */
function strings<Shape>(request: HttpRequest, names: readonly (keyof Shape & string)[]): Shape {
  const body = jsonBody(request);
  return Object.fromEntries(names.map((name) => [name, text(body, name)])) as Shape;
}

async function open({ workspace, sendEvent }: Desk, request: HttpRequest): Promise<HttpReply> {
  const asked = strings<OpenHome>(request, ["userId", "tab"]);
  const tabs: readonly AppTab[] = ["home", "messages"];
  return tabs.includes(asked.tab)
    ? jsonReply(await openHome(workspace, sendEvent, asked))
    : jsonReply({ ok: false, message: "The tabs are home and messages" }, 400);
}

function remove(desk: Desk): HttpReply {
  return desk.siteUrl === undefined
    ? jsonReply({ ok: false, message: "Here the app belongs to the workspace, and can't be removed" })
    : jsonReply(removeApp(desk.workspace, desk));
}

function submit(desk: Desk, request: HttpRequest, { id = "" }: Readonly<Record<string, string>>) {
  const body = jsonBody(request);
  return withView(desk, body, id, async (view) =>
    jsonReply(await submitView(desk, view, child(body, "state") as ViewState)),
  );
}

function close(desk: Desk, request: HttpRequest, { id = "" }: Readonly<Record<string, string>>) {
  return withView(desk, jsonBody(request), id, async (view) => jsonReply(await closeView(desk, view)));
}

async function withView(
  { workspace }: Desk,
  body: JsonObject,
  id: string,
  answer: (view: NonNullable<ReturnType<Workspace["views"]["find"]>>) => Promise<HttpReply>,
): Promise<HttpReply> {
  const view = workspace.views.find(id);
  return view !== undefined && view.userId === text(body, "userId")
    ? answer(view)
    : jsonReply({ outcome: "failed", ok: false, message: "This form is not open any more" }, 404);
}

async function takeFile({ workspace }: Desk, request: HttpRequest): Promise<HttpReply> {
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
  { workspace }: Desk,
  _request: HttpRequest,
  { id = "", name = "" }: Readonly<Record<string, string>>,
): Promise<HttpReply> {
  const response = await workspace.emulated.file(id, name);
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
