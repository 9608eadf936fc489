/** The page's side of the playground's HTTP API. */
import type {
  Act,
  AppTab,
  CloseView,
  InspectedRequest,
  OpenHome,
  PlaygroundMessage,
  PlaygroundView,
  PostMessage,
  RemoveApp,
  Sent,
  SubmitResult,
  SubmitView,
  TypeCommand,
  UploadQuery,
  Workspace,
} from "../../shared/protocol.ts";

/** What the page asks of the server. Each rejects with an `ApiError` when no usable answer comes. */
export interface Api {
  workspace(): Promise<Workspace>;
  messages(channelId: string, userId: string): Promise<readonly PlaygroundMessage[]>;
  requests(): Promise<readonly InspectedRequest[]>;
  views(userId: string): Promise<readonly PlaygroundView[]>;
  typeCommand(command: TypeCommand): Promise<Sent>;
  postMessage(message: PostMessage): Promise<Sent>;
  act(act: Act): Promise<Sent>;
  submitView(viewId: string, submit: SubmitView): Promise<SubmitResult>;
  closeView(viewId: string, close: CloseView): Promise<Sent>;
  upload(query: UploadQuery, file: File): Promise<Sent>;
  /** The person's Home of the app, `null` where none was published. */
  home(userId: string): Promise<PlaygroundView | null>;
  openHome(userId: string, tab: AppTab): Promise<Sent>;
  removeApp(userId: string): Promise<Sent>;
  /** Where the stream of events is. */
  readonly streamUrl: string;
}

/** The server could not be asked, or answered with a status that is no success. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** Of the answer, if one came. */
  readonly status: number | undefined;

  constructor(message: string, options: ErrorOptions & { readonly status?: number } = {}) {
    super(message, options);
    this.status = options.status;
  }
}

/**
 * The API over HTTP.
 *
 * @param ask The browser's `fetch`, or one for tests.
 * @param teamId The workspace that is meant; `undefined`: the first.
 */
export function createApi(ask: typeof fetch, teamId?: string): Api {
  const at = (path: string, query: Readonly<Record<string, string>> = {}) => {
    const all = new URLSearchParams({ ...query, ...(teamId === undefined ? {} : { team: teamId }) });
    return all.size === 0 ? path : `${path}?${all}`;
  };
  const get = async <T>(path: string, query?: Readonly<Record<string, string>>): Promise<T> =>
    answer<T>(() => ask(at(path, query)));
  const post = async <T>(path: string, body: unknown): Promise<T> =>
    answer<T>(() =>
      ask(at(path), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  const id = encodeURIComponent;
  return {
    workspace: () => get("/api/workspace"),
    messages: (channelId, userId) => get(`/api/channels/${id(channelId)}/messages`, { user: userId }),
    requests: () => get("/api/requests"),
    views: (userId) => get("/api/views", { user: userId }),
    typeCommand: (command) => post("/api/commands", command),
    postMessage: (message) => post("/api/messages", message),
    act: (act) => post("/api/actions", act),
    submitView: (viewId, submit) => post(`/api/views/${id(viewId)}/submit`, submit),
    closeView: (viewId, close) => post(`/api/views/${id(viewId)}/close`, close),
    upload: (query, file) =>
      answer(() =>
        ask(at("/api/files", { ...query }), {
          method: "POST",
          headers: { "content-type": file.type || "application/octet-stream" },
          body: file,
        }),
      ),
    home: (userId) => get("/api/home", { user: userId }),
    openHome: (userId, tab) => post("/api/home/open", { userId, tab } satisfies OpenHome),
    removeApp: (userId) => post("/api/app/remove", { userId } satisfies RemoveApp),
    streamUrl: at("/api/stream"),
  };
}

async function answer<T>(send: () => Promise<Response>): Promise<T> {
  let response: Response;
  try {
    response = await send();
  } catch (cause) {
    throw new ApiError("The playground doesn't answer. Is it still running?", { cause });
  }
  const { ok, status } = response;
  if (!ok) throw new ApiError(`The playground answered with status ${status}.`, { status });
  return (await response.json()) as T;
}
