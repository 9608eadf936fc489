/** Holds the page's state and keeps it in step with the server. */
import { createContext } from "preact";
import { useContext, useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import { type Api, ApiError } from "./api.ts";
import { rememberedPlace, rememberPlace, rememberTeam } from "./remembered.ts";
import { type Change, firstState, reduce, type State } from "./state.ts";
import { listen } from "./stream.ts";

/** Carries the store to whatever acts on it. */
export const StoreContext = createContext<Store | undefined>(undefined);

/** The page's store. */
export function useAppStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error("No store above this component");
  return store;
}

/** The state, and what the page can do to it. */
export interface Store {
  readonly state: State;
  readonly api: Api;
  actAs(userId: string): void;
  /** Goes to another workspace; `undefined`: the first. */
  openTeam(teamId: string | undefined): void;
  openChannel(channelId: string): void;
  /** Shows the app's Home. */
  openHome(): void;
  openThread(threadTs: string | undefined): void;
  /** Takes a message that only this person sees off the page. */
  dismiss(channelId: string, ts: string): void;
  /** Takes a modal off the page. */
  closeView(viewId: string): void;
  /** Asks again for the messages of the channel that is shown. */
  reload(): void;
}

type Dispatch = (change: Change) => void;

/** Connects to the server and follows it for as long as the page is there. */
export function useStore(api: Api, openTeam: Store["openTeam"]): Store {
  const [state, dispatch] = useReducer<State, Change>(reduce, firstState);
  const latest = useRef(state);
  latest.current = state;
  useStream(api, dispatch, latest, openTeam);
  const { userId, channelId } = state;
  const teamId = state.workspace?.team.id;
  const isLoaded = state.logs[channelId] !== undefined;
  useEffect(() => {
    if (userId && channelId && !isLoaded) void loadMessages(api, dispatch, channelId, userId);
  }, [api, userId, channelId, isLoaded]);
  useEffect(() => {
    if (teamId && userId && channelId) rememberPlace(teamId, { userId, channelId });
  }, [teamId, userId, channelId]);
  useEffect(() => {
    if (teamId) rememberTeam(teamId);
  }, [teamId]);
  useEffect(() => {
    if (userId) void loadViews(api, dispatch, userId);
  }, [api, userId]);
  const isHomeUnknown = state.homeOpen && state.home === undefined;
  useEffect(() => {
    if (userId && isHomeUnknown) void loadHome(api, dispatch, userId);
  }, [api, userId, isHomeUnknown]);
  const actions = useMemo(
    () => ({
      actAs: (id: string) => dispatch({ type: "act-as", userId: id }),
      openTeam,
      openChannel: (id: string) => dispatch({ type: "open-channel", channelId: id }),
      openHome: () => dispatch({ type: "open-home" }),
      openThread: (ts: string | undefined) => dispatch({ type: "open-thread", threadTs: ts }),
      dismiss: (id: string, ts: string) =>
        dispatch({ type: "message-deleted", channelId: id, ts, onlyFor: latest.current.userId }),
      closeView: (viewId: string) => dispatch({ type: "view-closed", viewId, userId: latest.current.userId }),
      reload: () => void loadMessages(api, dispatch, latest.current.channelId, latest.current.userId),
    }),
    [api, openTeam],
  );
  return useMemo(() => ({ state, api, ...actions }), [state, api, actions]);
}

function useStream(
  api: Api,
  dispatch: Dispatch,
  latest: { readonly current: State },
  openTeam: Store["openTeam"],
): void {
  useEffect(
    () =>
      listen(api.streamUrl, {
        onOpen: () => void catchUp(api, dispatch, latest),
        onLost: () => {
          dispatch({ type: "connection", connection: "lost" });
          // A workspace that is remembered from another start need not be here any more.
          void api.workspace().catch((error) => {
            if (error instanceof ApiError && error.status === 404) openTeam(undefined);
          });
        },
        onEvent: (event) => {
          dispatch(event);
          if (event.type === "workspace") void loadWorkspace(api, dispatch, latest.current);
        },
      }),
    [api, dispatch, latest, openTeam],
  );
}

/** Asks for everything that may have changed while nobody listened. */
async function catchUp(api: Api, dispatch: Dispatch, latest: { readonly current: State }): Promise<void> {
  dispatch({ type: "connection", connection: "open" });
  await loadWorkspace(api, dispatch, latest.current);
  const requests = await api.requests().catch(() => undefined);
  if (requests) dispatch({ type: "requests-loaded", requests });
  const { userId, logs, homeOpen } = latest.current;
  if (!userId) return;
  await loadViews(api, dispatch, userId);
  if (homeOpen) await loadHome(api, dispatch, userId);
  await Promise.all(Object.keys(logs).map((id) => loadMessages(api, dispatch, id, userId)));
}

async function loadWorkspace(api: Api, dispatch: Dispatch, state: State): Promise<void> {
  const workspace = await api.workspace().catch(() => undefined);
  if (!workspace) return dispatch({ type: "connection", connection: "lost" });
  dispatch({ type: "workspace-loaded", workspace });
  if (state.userId) return;
  const place = rememberedPlace(workspace);
  dispatch({ type: "act-as", userId: place.userId });
  dispatch({ type: "open-channel", channelId: place.channelId });
}

async function loadMessages(api: Api, dispatch: Dispatch, channelId: string, userId: string): Promise<void> {
  dispatch({ type: "messages-asked", channelId });
  try {
    const messages = await api.messages(channelId, userId);
    dispatch({ type: "messages-loaded", channelId, userId, messages });
  } catch (error) {
    dispatch({
      type: "messages-failed",
      channelId,
      reason: error instanceof Error ? error.message : "Unknown",
    });
  }
}

async function loadViews(api: Api, dispatch: Dispatch, userId: string): Promise<void> {
  const views = await api.views(userId).catch(() => undefined);
  if (views) dispatch({ type: "views-loaded", views });
}

async function loadHome(api: Api, dispatch: Dispatch, userId: string): Promise<void> {
  const home = await api.home(userId).catch(() => undefined);
  if (home !== undefined) dispatch({ type: "home-loaded", userId, home });
}
