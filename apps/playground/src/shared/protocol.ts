/** What the playground's page and its server say to each other, over HTTP and one stream of server-sent events. */

/** A person or bot of the local workspace. */
export interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  readonly isDeactivated: boolean;
  readonly isAdmin: boolean;
  /** IETF tag as Slack gives it, such as `ko-KR`. */
  readonly locale: string;
  readonly timeZone: string;
}

/** A channel or direct message of the local workspace. */
export interface PlaygroundChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: "public" | "private" | "direct";
  readonly topic: string;
  readonly memberCount: number;
  /** Members that a mention menu offers first; large channels give the first 50. */
  readonly memberIds: readonly string[];
  readonly appIsMember: boolean;
}

/** A workspace that the page can show. */
export interface Team {
  readonly id: string;
  readonly name: string;
  /** The app is installed there. */
  readonly hasApp: boolean;
}

/**
 * `GET /api/workspace`
 *
 * Like every path under `/api` it is about the first workspace; `?team=T…` in the query names another.
 */
export interface Workspace {
  readonly team: Team;
  /** All workspaces, in the order in which they are offered. */
  readonly teams: readonly Team[];
  /** The public site, where the app can be added; absent where one workspace alone has the app. */
  readonly siteUrl?: string;
  /** The app's bot, also while the app is not installed. */
  readonly appUserId: string;
  readonly users: readonly PlaygroundUser[];
  readonly channels: readonly PlaygroundChannel[];
  readonly userGroups: readonly { readonly id: string; readonly handle: string; readonly name: string }[];
  readonly commands: readonly {
    readonly name: string;
    readonly description: string;
    readonly usageHint: string;
  }[];
}

/** A Block Kit block as Slack's API carries it. */
export type Block = Readonly<Record<string, unknown>> & { readonly type: string };

/** A file in a message. */
export interface PlaygroundFile {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly sizeBytes: number;
  /** Path on this server. */
  readonly url: string;
}

/** A message as the page shows it. `GET /api/channels/:id/messages?user=U…` answers an array, oldest first. */
export interface PlaygroundMessage {
  readonly channelId: string;
  readonly ts: string;
  readonly threadTs?: string;
  readonly userId: string;
  /** mrkdwn; the fallback where there are blocks. */
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly files?: readonly PlaygroundFile[];
  readonly isEdited: boolean;
  /** Set on a message that only this person sees. */
  readonly onlyFor?: string;
}

/** A modal as `views.open` was given it, or a Home as `views.publish` was. */
export interface PlaygroundView {
  readonly id: string;
  readonly hash: string;
  readonly userId: string;
  readonly view: Readonly<Record<string, unknown>>;
}

/** One line that a function logged. */
export interface LogLine {
  readonly atMs: number;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

/** One invocation of a function. */
export interface Invocation {
  readonly id: string;
  readonly functionName: string;
  readonly kind: "request" | "event" | "queue";
  readonly attempt: number;
  readonly startedAtMs: number;
  readonly durationMs?: number;
  readonly outcome: "running" | "succeeded" | "failed" | "timed-out" | "dead-lettered";
  /** The function's event, as JSON text. */
  readonly event: string;
  readonly result?: string;
  /** Error name, message and the source line it came from. */
  readonly error?: { readonly name: string; readonly message: string; readonly at?: string };
  readonly logs: readonly LogLine[];
}

/** A row of the inspector: something the workspace sent to the app, and all that came of it. */
export interface InspectedRequest {
  readonly id: string;
  readonly atMs: number;
  readonly kind:
    | "command"
    | "block_actions"
    | "view_submission"
    | "view_closed"
    | "block_suggestion"
    | "event"
    /** Somebody's browser, on its way through an installation. */
    | "visit"
    | "queue";
  /** Such as `/luckydraw 2` or `luckydraw:verify`. */
  readonly title: string;
  /** Name of the workspace that sent it. */
  readonly team?: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What the dispatcher made of the signature. */
  readonly verified: boolean;
  readonly status?: number;
  readonly responseBody?: string;
  readonly ackMs?: number;
  readonly jobId?: string;
  /** Something is still to come: an invocation runs, waits for its retry, or a message of it waits in the queue. */
  readonly isPending?: boolean;
  readonly invocations: readonly Invocation[];
  /** Calls to Slack's Web API and response URLs that these invocations made. */
  readonly calls: readonly { readonly atMs: number; readonly method: string; readonly outcome: string }[];
}

/** `POST /api/commands`: types a command as a person. The answer is `Sent`. */
export interface TypeCommand {
  readonly userId: string;
  readonly channelId: string;
  /** As typed, `/luckydraw 2 @ann #random`; names become Slack's `<@U…>`, `<#C…>`, `<!subteam^S…>` on the server. */
  readonly text: string;
}

/** `POST /api/messages`: says something in a channel; names become ids as in a command. The answer is `Sent`. */
export interface PostMessage {
  readonly userId: string;
  readonly channelId: string;
  readonly text: string;
  readonly threadTs?: string;
}

/** `POST /api/actions`: presses a button or chooses from a menu, in a message, a modal or a Home. */
export interface Act {
  readonly userId: string;
  readonly channelId?: string;
  readonly messageTs?: string;
  readonly viewId?: string;
  readonly blockId: string;
  /** The element's `action_id`. */
  readonly actionId: string;
  /** What is chosen, in the shape of Slack's `actions[]` entry beyond type, ids and `action_ts`. */
  readonly choice: Readonly<Record<string, unknown>>;
  /** Modals and Homes: the state of all inputs. */
  readonly state?: ViewState;
}

/** `view.state.values`: block id -> action id -> value in Slack's shape. */
export type ViewState = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** `POST /api/views/:id/submit` */
export interface SubmitView {
  readonly userId: string;
  readonly state: ViewState;
}

/** `POST /api/views/:id/close`: the person closes a modal (Esc, Cancel, the cross). The answer is `Sent`. */
export interface CloseView {
  readonly userId: string;
}

/**
 * The query of `POST /api/files`: uploads one file; the body is its bytes, `content-type` its media type.
 * The answer is `Sent`; the message with the file comes over the stream.
 */
export interface UploadQuery {
  readonly user: string;
  readonly channel: string;
  /** The file's name. */
  readonly name: string;
  /** Set for a file in a thread. */
  readonly thread?: string;
}

/**
 * What the page asks after a lost stream, beside the messages of the channel it shows:
 * `GET /api/requests` answers the newest 200 `InspectedRequest`s, oldest first;
 * `GET /api/views?user=U…` answers the open `PlaygroundView`s of a person, the lowest first.
 */
export interface CatchUp {
  readonly requests: readonly InspectedRequest[];
  readonly views: readonly PlaygroundView[];
}

/** What a submitted modal becomes. */
export type SubmitResult =
  | { readonly outcome: "closed" | "updated" }
  | { readonly outcome: "errors"; readonly errors: Readonly<Record<string, string>> }
  /** Slack's own words when the app did not answer: "We had some trouble connecting. Try again?" */
  | { readonly outcome: "failed"; readonly message: string };

/** The tabs of an app's own place in the sidebar. */
export type AppTab = "home" | "messages";

/**
 * `POST /api/home/open`: opens a tab of the app's place, of which Slack tells the app. The answer is `Sent`; the Home itself comes
 * over the stream, and `GET /api/home?user=U…` answers it as it is: a `PlaygroundView`, or `null` where none was published.
 */
export interface OpenHome {
  readonly userId: string;
  readonly tab: AppTab;
}

/** `POST /api/app/remove`: a person removes the app from the workspace. The answer is `Sent`. */
export interface RemoveApp {
  readonly userId: string;
}

/** The answer to a typed command, message or action. */
export interface Sent {
  readonly ok: boolean;
  readonly requestId?: string;
  /** What Slack itself would tell the person, such as `/nothing is not a valid command`. */
  readonly message?: string;
}

/**
 * `POST /api/faults`: pulls a plug, `times` times (once unless said). `GET` lists what is still to come, `DELETE` puts all in order.
 * `method` is a method of Slack's Web API, `response_url` or `*`; `error` is Slack's word, such as `ratelimited`, or `kill-before`
 * or `kill-after`, which end the calling instance before or after the call was done.
 */
export type AskFault =
  | {
      readonly method: string;
      readonly error: string;
      readonly retryAfterSeconds?: number;
      readonly times?: number;
    }
  | {
      readonly service: "kms" | "lambda" | "sqs" | "dynamodb";
      readonly operation?: string;
      readonly times?: number;
    }
  /** Kills all instances of a function at once. */
  | { readonly service: "lambda"; readonly effect: "kill"; readonly functionName: string }
  /** Slack sends the next request twice. */
  | { readonly delivery: "duplicate"; readonly times?: number }
  /** The two events of the next removal come in the other order, or late. */
  | { readonly removal: "swap" | "delay"; readonly delaySeconds?: number; readonly times?: number }
  | { readonly beacon: "down" | "up" };

/** `GET /api/stream`: one JSON document a server-sent event; requests come whichever workspace they are of. */
export type StreamEvent =
  | { readonly type: "message"; readonly message: PlaygroundMessage }
  | {
      readonly type: "message-deleted";
      readonly channelId: string;
      readonly ts: string;
      readonly onlyFor?: string;
    }
  | { readonly type: "view"; readonly view: PlaygroundView }
  | { readonly type: "view-closed"; readonly viewId: string; readonly userId: string }
  /** A Home was published, or is gone with the app. */
  | { readonly type: "home"; readonly userId: string; readonly home: PlaygroundView | null }
  | { readonly type: "request"; readonly request: InspectedRequest }
  | {
      readonly type: "reloaded";
      readonly functionName: string;
      readonly ok: boolean;
      readonly message?: string;
    }
  | { readonly type: "workspace" };
