/** All that the page knows, and how each event changes it. Pure: no network, no clock. */
import type {
  InspectedRequest,
  PlaygroundMessage,
  PlaygroundView,
  StreamEvent,
  Workspace,
} from "../../shared/protocol.ts";
import { dropMessage, type MessageLog, putMessage } from "./message-log.ts";

/** The page's state. */
export interface State {
  readonly connection: "connecting" | "open" | "lost";
  readonly workspace: Workspace | undefined;
  readonly userId: string;
  readonly channelId: string;
  /** The app's Home is shown, in place of a channel. */
  readonly homeOpen: boolean;
  /** The person's Home of the app; `null`: none was published; `undefined`: not asked for yet. */
  readonly home: PlaygroundView | null | undefined;
  /** The thread that is open beside the channel. */
  readonly threadTs: string | undefined;
  /** Messages by channel; a channel that was never asked for is absent. */
  readonly logs: Readonly<Record<string, MessageLog>>;
  /** Messages of others since a channel was last looked at. */
  readonly unread: Readonly<Record<string, number>>;
  /** Open modals, the lowest first. */
  readonly views: readonly PlaygroundView[];
  /** The inspector's rows, oldest first. */
  readonly requests: readonly InspectedRequest[];
  /** The last rebuild of a function, shown until the next. */
  readonly rebuild: Extract<StreamEvent, { type: "reloaded" }> | undefined;
}

/** What can happen to the state. */
export type Change =
  | StreamEvent
  | { readonly type: "connection"; readonly connection: State["connection"] }
  | { readonly type: "workspace-loaded"; readonly workspace: Workspace }
  | { readonly type: "messages-asked"; readonly channelId: string }
  | {
      readonly type: "messages-loaded";
      readonly channelId: string;
      /** For whom they were asked. */
      readonly userId: string;
      readonly messages: readonly PlaygroundMessage[];
    }
  | { readonly type: "messages-failed"; readonly channelId: string; readonly reason: string }
  | { readonly type: "requests-loaded"; readonly requests: readonly InspectedRequest[] }
  | { readonly type: "views-loaded"; readonly views: readonly PlaygroundView[] }
  | { readonly type: "act-as"; readonly userId: string }
  | { readonly type: "open-home" }
  | { readonly type: "home-loaded"; readonly userId: string; readonly home: PlaygroundView | null }
  | { readonly type: "open-channel"; readonly channelId: string }
  | { readonly type: "open-thread"; readonly threadTs: string | undefined };

/** How many requests the inspector keeps. */
const keptRequests = 200;

/** The state before anything is known. */
export const firstState: State = {
  connection: "connecting",
  workspace: undefined,
  userId: "",
  channelId: "",
  homeOpen: false,
  home: undefined,
  threadTs: undefined,
  logs: {},
  unread: {},
  views: [],
  requests: [],
  rebuild: undefined,
};

/** The state after a change. */
export function reduce(state: State, change: Change): State {
  switch (change.type) {
    case "message":
      return withMessage(state, change.message);
    case "message-deleted":
      return withLog(state, change.channelId, (log) => dropMessage(log, change.ts, change.onlyFor));
    case "view":
      return { ...state, views: withView(state.views, change.view) };
    case "view-closed":
      return { ...state, views: state.views.filter((view) => view.id !== change.viewId) };
    case "home":
      return change.userId === state.userId ? { ...state, home: change.home } : state;
    case "request":
      return { ...state, requests: withRequest(state.requests, change.request) };
    case "requests-loaded":
      return { ...state, requests: change.requests };
    case "views-loaded":
      return { ...state, views: change.views };
    case "reloaded":
      return { ...state, rebuild: change };
    case "workspace":
      return state;
    default:
      return reduceOwn(state, change);
  }
}

type OwnChange = Exclude<Change, StreamEvent | { type: "requests-loaded" | "views-loaded" }>;

function reduceOwn(state: State, change: OwnChange): State {
  switch (change.type) {
    case "connection":
      return { ...state, connection: change.connection };
    case "workspace-loaded":
      return { ...state, workspace: change.workspace };
    case "messages-asked":
      return withLog(state, change.channelId, (log) => ({ ...log, arrived: [] }), true);
    case "messages-loaded":
      if (change.userId !== state.userId) return state;
      return withLog(state, change.channelId, (log) => loaded(log, change.messages), true);
    case "messages-failed":
      return withLog(state, change.channelId, (log) => ({
        ...log,
        arrived: undefined,
        failed: change.reason,
      }));
    case "act-as":
      return {
        ...state,
        userId: change.userId,
        home: undefined,
        logs: {},
        unread: {},
        views: [],
        threadTs: undefined,
      };
    case "open-home":
      return { ...state, homeOpen: true, threadTs: undefined };
    case "home-loaded":
      // What came over the stream meanwhile is newer.
      return change.userId === state.userId && !state.home ? { ...state, home: change.home } : state;
    case "open-channel":
      return {
        ...state,
        channelId: change.channelId,
        homeOpen: false,
        threadTs: undefined,
        unread: { ...state.unread, [change.channelId]: 0 },
      };
    case "open-thread":
      return { ...state, threadTs: change.threadTs };
  }
}

/** What arrived over the stream while the list was on its way is newer than the list. */
function loaded(log: MessageLog, messages: readonly PlaygroundMessage[]): MessageLog {
  const base: MessageLog = { messages: [], arrived: undefined, failed: undefined };
  return [...messages, ...(log.arrived ?? [])].reduce(putMessage, base);
}

function withMessage(state: State, message: PlaygroundMessage): State {
  const known = state.logs[message.channelId]?.messages.some((other) => other.ts === message.ts) ?? false;
  const foreign = message.onlyFor !== undefined && message.onlyFor !== state.userId;
  const isNews =
    !known && !foreign && message.channelId !== state.channelId && message.userId !== state.userId;
  const count = (state.unread[message.channelId] ?? 0) + (isNews ? 1 : 0);
  const next = withLog(state, message.channelId, (log) => putMessage(log, message));
  return isNews ? { ...next, unread: { ...next.unread, [message.channelId]: count } } : next;
}

function withLog(
  state: State,
  channelId: string,
  change: (log: MessageLog) => MessageLog,
  create = false,
): State {
  const log = state.logs[channelId];
  if (!log && !create) return state;
  const next = change(log ?? { messages: [], arrived: undefined, failed: undefined });
  return { ...state, logs: { ...state.logs, [channelId]: next } };
}

function withView(views: readonly PlaygroundView[], view: PlaygroundView): readonly PlaygroundView[] {
  const at = views.findIndex((other) => other.id === view.id);
  return at < 0 ? [...views, view] : views.with(at, view);
}

function withRequest(
  requests: readonly InspectedRequest[],
  request: InspectedRequest,
): readonly InspectedRequest[] {
  const at = requests.findLastIndex((other) => other.id === request.id);
  return at < 0 ? [...requests, request].slice(-keptRequests) : requests.with(at, request);
}
