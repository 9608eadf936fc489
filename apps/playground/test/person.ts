/** A person of a running playground, for tests: types, clicks, looks. */

import type { Playground } from "../src/server/playground.ts";
import type {
  Act,
  AskFault,
  CatchUp,
  InspectedRequest,
  PlaygroundMessage,
  PlaygroundView,
  Sent,
  SubmitResult,
  ViewState,
  Workspace,
} from "../src/shared/protocol.ts";

/** What a test does as a person. */
export interface Person {
  readonly id: string;
  readonly workspace: Workspace;
  channelId(name: string): string;
  type(channel: string, text: string): Promise<Sent>;
  /** Uploads a file, and gives its id. */
  upload(name: string, content: string | Uint8Array): Promise<string>;
  /** Posts a message with files. */
  post(channel: string, fileIds: readonly string[], text?: string): Promise<Sent>;
  act(acted: Omit<Act, "userId">): Promise<Sent>;
  submit(view: PlaygroundView, state: ViewState): Promise<SubmitResult>;
  views(): Promise<readonly PlaygroundView[]>;
  messages(channel: string): Promise<readonly PlaygroundMessage[]>;
  requests(): Promise<CatchUp["requests"]>;
  /** Any other question to the playground; a body makes it a POST. */
  ask(path: string, body?: object): Promise<unknown>;
  request(id: string | undefined): Promise<InspectedRequest>;
  fault(wish: AskFault): Promise<unknown>;
  /** Asks again until the answer is not `undefined`. */
  until<Answer>(ask: () => Promise<Answer | undefined>, withinMs?: number): Promise<Answer>;
  /** Waits until nothing of a request is under way, and gives its row. */
  settled(id: string | undefined, withinMs?: number): Promise<InspectedRequest>;
}

/**
 * Signs in, so to speak.
 *
 * @param teamId The workspace; the first unless another is named.
 */
export async function personOf(playground: Playground, name: string, teamId?: string): Promise<Person> {
  const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const url = new URL(path, playground.url);
    if (teamId !== undefined) {
      url.searchParams.set("team", teamId);
    }
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    return (await response.json()) as Answer;
  };
  const workspace = await ask<Workspace>("/api/workspace");
  const id = workspace.users.find((user) => user.name === name)!.id;
  const channelId = (channel: string) => workspace.channels.find((known) => known.name === channel)!.id;
  const requests = () => ask<CatchUp["requests"]>("/api/requests");
  const request = async (requestId: string | undefined) =>
    (await requests()).find((row) => row.id === requestId)!;
  const until = async <Answer>(
    look: () => Promise<Answer | undefined>,
    withinMs = 60_000,
  ): Promise<Answer> => {
    const deadlineMs = Date.now() + withinMs;
    for (;;) {
      const answer = await look();
      if (answer !== undefined) {
        return answer;
      }
      if (Date.now() > deadlineMs) {
        throw new Error(`not seen within ${withinMs} ms: ${look}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    id,
    workspace,
    channelId,
    ask,
    requests,
    request,
    until,
    type: (channel, text) => ask("/api/commands", { userId: id, channelId: channelId(channel), text }),
    upload: async (name, content) => {
      const query = new URLSearchParams({
        user: id,
        name,
        ...(teamId === undefined ? {} : { team: teamId }),
      });
      const response = await fetch(`${playground.url}/api/files?${query}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: typeof content === "string" ? content : new Uint8Array(content),
      });
      return ((await response.json()) as Sent).fileId ?? "";
    },
    post: (channel, fileIds, text = "") =>
      ask("/api/messages", { userId: id, channelId: channelId(channel), text, fileIds }),
    act: (acted) => ask("/api/actions", { ...acted, userId: id }),
    submit: (view, state) => ask(`/api/views/${view.id}/submit`, { userId: id, state }),
    views: () => ask(`/api/views?user=${id}`),
    messages: (channel) => ask(`/api/channels/${channelId(channel)}/messages?user=${id}`),
    fault: (wish) => ask("/api/faults", wish),
    settled: (requestId, withinMs) =>
      until(async () => {
        const row = await request(requestId);
        return row?.isPending === false ? row : undefined;
      }, withinMs),
  };
}
