/** Types a command in a running playground and waits until what the channel shows has settled. */
import type {
  InspectedRequest,
  PlaygroundMessage,
  PlaygroundView,
  Sent,
  StreamEvent,
  Workspace,
} from "../shared/protocol.ts";
import { type FoundPlace, findPlace, findTeam } from "./find-place.ts";
import { plainText } from "./plain-text.ts";
import { readStream } from "./read-stream.ts";

/** One command. */
export interface Running {
  readonly url: string;
  readonly text: string;
  /** Name without `#`; the first channel where none is named. */
  readonly channel: string | undefined;
  /** Name without `@`; the first of the people where nobody is named. */
  readonly as: string | undefined;
  /** The beginning of a workspace's name; the first workspace where none is named. */
  readonly workspace: string | undefined;
  readonly timeoutMs: number;
}

/** What came of it. */
export interface Ran {
  readonly messages: readonly (PlaygroundMessage | PlaygroundView)[];
  readonly lines: readonly string[];
  readonly problem?: string;
}

/** Nothing new for so long, and nothing under way, is the end of it. */
const QUIET_MS = 700;

/** Runs it. */
export async function runCommand(running: Running): Promise<Ran> {
  const first = await ask<Workspace>(running.url, "/api/workspace");
  if (first === undefined) {
    return refused(
      `No playground answers at ${running.url}. Start one with \`npx -y pnpm@12 dev\`, or say where it is with --url.`,
    );
  }
  const team = running.workspace === undefined ? first.team : findTeam(first, running.workspace);
  if (typeof team === "string") {
    return refused(team);
  }
  const query = `?team=${team.id}`;
  const workspace = (await ask<Workspace>(running.url, `/api/workspace${query}`)) ?? first;
  const place = findPlace(workspace, running);
  return typeof place === "string" ? refused(place) : runIn(workspace, place, running, query);
}

function refused(problem: string): Ran {
  return { messages: [], lines: [], problem };
}

async function runIn(
  workspace: Workspace,
  { channel, user }: FoundPlace,
  running: Running,
  query: string,
): Promise<Ran> {
  const ended = new AbortController();
  const seen = new Sight(channel.id, user.id);
  const stream = `${running.url}/api/stream${query}`;
  const reading = readStream(stream, ended.signal, (event) => seen.take(event));
  await reading.open;
  const typed = { userId: user.id, channelId: channel.id, text: running.text };
  const sent = await ask<Sent>(running.url, `/api/commands${query}`, typed);
  const isSettled = await seen.settle(sent?.requestId, running.timeoutMs);
  ended.abort();
  const late = isSettled ? undefined : `Still under way after ${running.timeoutMs / 1_000} s.`;
  const problem = sent?.ok === true ? late : (sent?.message ?? "The playground did not take the command.");
  const messages = seen.shown();
  return {
    messages,
    lines: messages.map((message) => plainText(message, workspace)),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** What a person sees happen in a channel. */
class Sight {
  readonly #channelId: string;
  readonly #userId: string;
  readonly #messages = new Map<string, PlaygroundMessage | PlaygroundView>();
  readonly #requests = new Map<string, InspectedRequest>();
  #changedAtMs = Date.now();

  constructor(channelId: string, userId: string) {
    this.#channelId = channelId;
    this.#userId = userId;
  }

  take(event: StreamEvent): void {
    if (event.type === "request") {
      this.#requests.set(event.request.id, event.request);
      this.#changedAtMs = Date.now();
    }
    if (event.type === "message" && this.#isMine(event.message)) {
      this.#messages.set(event.message.ts, event.message);
      this.#changedAtMs = Date.now();
    }
    if (event.type === "message-deleted") {
      this.#messages.delete(event.ts);
    }
    if (event.type === "view" && event.view.userId === this.#userId) {
      this.#messages.set(event.view.id, event.view);
    }
  }

  shown(): readonly (PlaygroundMessage | PlaygroundView)[] {
    return [...this.#messages.values()];
  }

  /** Waits until the request's work is done and the channel is quiet; `false` when that takes too long. */
  async settle(requestId: string | undefined, timeoutMs: number): Promise<boolean> {
    const deadlineMs = Date.now() + timeoutMs;
    while (Date.now() < deadlineMs) {
      const isQuiet = Date.now() - this.#changedAtMs > QUIET_MS;
      if (isQuiet && !this.#isUnderWay(requestId)) {
        return true;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  #isMine(message: PlaygroundMessage): boolean {
    const isForMe = message.onlyFor === undefined || message.onlyFor === this.#userId;
    return message.channelId === this.#channelId && isForMe;
  }

  #isUnderWay(requestId: string | undefined): boolean {
    return this.#requests.get(requestId ?? "")?.isPending === true;
  }
}

/** `undefined` when nobody answers. */
async function ask<Answer>(url: string, path: string, body?: unknown): Promise<Answer | undefined> {
  try {
    const response = await fetch(url + path, {
      ...(body === undefined
        ? {}
        : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    return (await response.json()) as Answer;
  } catch {
    return undefined;
  }
}
