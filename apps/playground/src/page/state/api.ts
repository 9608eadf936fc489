/** The page's side of the playground's HTTP API. */
import type {
  Act,
  CloseView,
  InspectedRequest,
  PlaygroundMessage,
  PlaygroundView,
  PostMessage,
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
}

/** The server could not be asked, or answered with a status that is no success. */
export class ApiError extends Error {
  override readonly name = "ApiError";
}

/**
 * The API over HTTP.
 *
 * @param ask The browser's `fetch`, or one for tests.
 */
export function createApi(ask: typeof fetch): Api {
  const get = async <T>(path: string): Promise<T> => answer<T>(() => ask(path));
  const post = async <T>(path: string, body: unknown): Promise<T> =>
    answer<T>(() =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  const id = encodeURIComponent;
  return {
    workspace: () => get("/api/workspace"),
    messages: (channelId, userId) => get(`/api/channels/${id(channelId)}/messages?user=${id(userId)}`),
    requests: () => get("/api/requests"),
    views: (userId) => get(`/api/views?user=${id(userId)}`),
    typeCommand: (command) => post("/api/commands", command),
    postMessage: (message) => post("/api/messages", message),
    act: (act) => post("/api/actions", act),
    submitView: (viewId, submit) => post(`/api/views/${id(viewId)}/submit`, submit),
    closeView: (viewId, close) => post(`/api/views/${id(viewId)}/close`, close),
    upload: (query, file) =>
      answer(() =>
        ask(`/api/files?${new URLSearchParams({ ...query })}`, {
          method: "POST",
          headers: { "content-type": file.type || "application/octet-stream" },
          body: file,
        }),
      ),
  };
}

async function answer<T>(send: () => Promise<Response>): Promise<T> {
  let response: Response;
  try {
    response = await send();
  } catch (cause) {
    throw new ApiError("The playground doesn't answer. Is it still running?", { cause });
  }
  if (!response.ok) throw new ApiError(`The playground answered with status ${response.status}.`);
  return (await response.json()) as T;
}
