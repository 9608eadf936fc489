/**
 * Everything that Slack can send this app, the worker each goes to, and whether its answer is awaited.
 *
 * The table is closed: what is not in it gets a polite 200 and no invocation.
 */
import type { OfFeature } from "./feature.ts";
import { type WorkerName, workers } from "./worker.ts";

/** A slash command as the manifest describes it and the dispatcher routes it. */
export interface CommandSurface extends OfFeature {
  readonly worker: WorkerName;
  /** Shown in Slack's command list; at most 2,000 characters. */
  readonly description: string;
  /** Shown behind the command while it is typed; at most 1,000 characters. */
  readonly usageHint: string;
}

/** Kinds of interaction payloads that the app answers. Source: https://docs.slack.dev/reference/interaction-payloads */
export type InteractionKind = "block_actions" | "view_submission" | "view_closed";

/** A kind of interaction and what becomes of it. */
export interface InteractionSurface {
  /** `true`: Slack's own 200 carries the worker's answer, so the dispatcher invokes it synchronously with a deadline. */
  readonly awaited: boolean;
}

/** An Events API subscription. */
export interface EventSurface extends OfFeature {
  /** All of them get the event; each does what is its own to do. */
  readonly workers: readonly WorkerName[];
}

/** Slash commands by their name, with the slash. */
export const commands: Readonly<Record<string, CommandSurface>> = {
  "/luckydraw": {
    worker: "luckydraw",
    description: "Draw winners that anyone can check",
    usageHint: '[2] [@people, #channel, @group or ramen, pizza] [except @ann] [prize "voucher"] · help',
  },
  "/image-upload": {
    worker: "image-upload",
    feature: "images",
    description: "Turn pictures posted in this channel into links for the web",
    usageHint: "on · off · status · allow everyone · deleted keep · help",
  },
};

/** Interactions by kind. The worker is the part of the action or callback id before the first colon. */
export const interactions: Readonly<Record<InteractionKind, InteractionSurface>> = {
  block_actions: { awaited: false },
  view_submission: { awaited: true },
  view_closed: { awaited: false },
};

/** Events by type. Source: https://docs.slack.dev/reference/events */
export const events: Readonly<Record<string, EventSurface>> = {
  app_home_opened: { workers: ["luckydraw"] },
  app_uninstalled: { workers: ["luckydraw", "image-upload"], feature: "installations" },
  tokens_revoked: { workers: ["luckydraw"], feature: "installations" },
  file_shared: { workers: ["image-upload"], feature: "images" },
  file_deleted: { workers: ["image-upload"], feature: "images" },
};

// Maps, because `toString` and its like are members of every object and of no map.
const commandsByName = new Map(Object.entries(commands));
const interactionsByKind = new Map<string, InteractionSurface>(Object.entries(interactions));
const eventsByType = new Map(Object.entries(events));

/**
 * The command's entry in the table, or `undefined` for a command that is not this app's.
 *
 * @param command The command as Slack sends it, with the slash.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { commandSurface } from "@luckydraw/slack-app";
 *
 * assert.equal(commandSurface("/luckydraw")?.worker, "luckydraw");
 * assert.equal(commandSurface("/nothing"), undefined);
 * ```
 */
export function commandSurface(command: string): CommandSurface | undefined {
  return commandsByName.get(command);
}

/**
 * The interaction kind's entry in the table, or `undefined` for a kind that the app does not answer.
 *
 * @param kind The payload's `type`.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { interactionSurface } from "@luckydraw/slack-app";
 *
 * assert.equal(interactionSurface("view_submission")?.awaited, true);
 * assert.equal(interactionSurface("dialog_submission"), undefined);
 * ```
 */
export function interactionSurface(kind: string): InteractionSurface | undefined {
  return interactionsByKind.get(kind);
}

/**
 * The event type's entry in the table, or `undefined` for a type that the app did not subscribe to.
 *
 * @param type The `type` of the payload's `event`.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { eventSurface } from "@luckydraw/slack-app";
 *
 * assert.deepEqual(eventSurface("app_home_opened")?.workers, ["luckydraw"]);
 * assert.equal(eventSurface("message"), undefined);
 * ```
 */
export function eventSurface(type: string): EventSurface | undefined {
  return eventsByType.get(type);
}

/**
 * The worker that an action or callback id belongs to: the part before the first colon, if a worker has that name.
 *
 * @param id An `action_id` or `callback_id`, such as `luckydraw:verify`.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { workerOfId } from "@luckydraw/slack-app";
 *
 * assert.equal(workerOfId("luckydraw:verify"), "luckydraw");
 * assert.equal(workerOfId("someone-elses-button"), undefined);
 * ```
 */
export function workerOfId(id: string): WorkerName | undefined {
  const prefix = id.slice(0, Math.max(0, id.indexOf(":")));
  return workers.find((worker) => worker === prefix);
}
