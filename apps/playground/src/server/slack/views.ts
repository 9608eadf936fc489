/** Open modals: a stack for each person. */
import { randomBytes } from "node:crypto";
import type { PlaygroundView } from "../../shared/protocol.ts";
import type { JsonObject } from "../http/json.ts";
import type { TeamStream } from "../stream.ts";

/** Modals as they are open. */
export interface Views {
  /** Opens a modal on top of what the person has open. */
  open(userId: string, view: JsonObject): PlaygroundView;
  update(id: string, view: JsonObject): PlaygroundView | undefined;
  find(id: string): PlaygroundView | undefined;
  findExternal(externalId: string): PlaygroundView | undefined;
  /** The lowest first. */
  openFor(userId: string): readonly PlaygroundView[];
  close(id: string): void;
  closeAll(userId: string): void;
  /** The view in the shape that Slack's answers and payloads have. */
  asSlack(view: PlaygroundView): JsonObject;
}

/** Ids that every view of the app carries. */
export interface ViewOwner {
  readonly teamId: string;
  readonly appId: string;
  readonly botId: string;
}

/** Starts without open modals. */
export function createViews(stream: TeamStream, owner: ViewOwner, newId: () => string): Views {
  const open = new Map<string, PlaygroundView>();
  const put = (view: PlaygroundView) => {
    open.set(view.id, view);
    stream.publish({ type: "view", view });
    return view;
  };
  const of = (userId: string) => [...open.values()].filter((view) => view.userId === userId);
  const close = (id: string) => {
    const view = open.get(id);
    if (view !== undefined) {
      open.delete(id);
      stream.publish({ type: "view-closed", viewId: id, userId: view.userId });
    }
  };
  return {
    open: (userId, view) => put({ id: newId(), hash: newHash(), userId, view }),
    update(id, view) {
      const known = open.get(id);
      return known === undefined ? undefined : put({ ...known, hash: newHash(), view });
    },
    find: (id) => open.get(id),
    findExternal: (externalId) => [...open.values()].find(({ view }) => view["external_id"] === externalId),
    openFor: of,
    close,
    closeAll(userId) {
      for (const view of of(userId)) {
        close(view.id);
      }
    },
    asSlack(view) {
      const stack = of(view.userId);
      const below = stack[stack.findIndex(({ id }) => id === view.id) - 1];
      return slackView(view, owner, { rootId: stack[0]?.id ?? view.id, belowId: below?.id ?? null });
    },
  };
}

/** A hash as a view has, new with each change. */
export function newHash(): string {
  return `${Math.floor(Date.now() / 1_000)}.${randomBytes(4).toString("hex")}`;
}

/** A view in the shape that Slack's answers and payloads have. */
export function slackView(
  view: PlaygroundView,
  owner: ViewOwner,
  place: { readonly rootId: string; readonly belowId: string | null },
): JsonObject {
  const given = view.view;
  return {
    id: view.id,
    team_id: owner.teamId,
    type: given["type"],
    blocks: given["blocks"],
    private_metadata: given["private_metadata"] ?? "",
    callback_id: given["callback_id"] ?? "",
    state: { values: {} },
    hash: view.hash,
    title: given["title"] ?? { type: "plain_text", text: "View Title", emoji: true },
    clear_on_close: given["clear_on_close"] ?? false,
    notify_on_close: given["notify_on_close"] ?? false,
    close: given["close"] ?? null,
    submit: given["submit"] ?? null,
    previous_view_id: place.belowId,
    root_view_id: place.rootId,
    app_id: owner.appId,
    external_id: given["external_id"] ?? "",
    app_installed_team_id: owner.teamId,
    bot_id: owner.botId,
  };
}
