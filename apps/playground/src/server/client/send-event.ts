/**
 * Sends events, as Slack's Events API does: what the app doesn't take is sent again, with the same id.
 *
 * Source: https://docs.slack.dev/apis/events-api
 */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type JsonObject, text } from "../http/json.ts";
import type { Acknowledgement, Sender } from "../slack/sender.ts";
import { slackId } from "../slack/slack-id.ts";
import type { Workspace } from "../slack/workspace.ts";
import { VERIFICATION_TOKEN } from "./payload.ts";

/**
 * Sends an event of a workspace, and sends it again until it is taken or was sent often enough.
 *
 * @param atMs When it happened. Default: now.
 */
export type SendEvent = (workspace: Workspace, event: JsonObject, atMs?: number) => Promise<Acknowledgement>;

/** What the sender of events needs. */
export interface SendEventOptions {
  readonly send: Sender;
  /** Waits before each further try. */
  readonly retryDelaysMs: readonly number[];
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

const REASONS = { timeout: "http_timeout", status: "http_error", unreachable: "connection_failed" } as const;

/** Makes a sender of events. */
export function createSendEvent({ send, retryDelaysMs, signal }: SendEventOptions): SendEvent {
  return async (workspace, event, atMs = Date.now()) => {
    const type = text(event, "type");
    const body = JSON.stringify(envelope(workspace, event, atMs));
    const attempt = (title: string, headers: Readonly<Record<string, string>>) =>
      send({
        kind: "event",
        title,
        team: workspace.directory.team.name,
        path: "/slack/events",
        contentType: "application/json",
        headers,
        body: () => body,
      });
    let acknowledged = await attempt(type, {});
    for (const [index, delayMs] of retryDelaysMs.entries()) {
      if (acknowledged.ok) {
        break;
      }
      const { reason } = acknowledged;
      const wasEnded = await sleep(delayMs, false, { signal }).catch(() => true);
      if (wasEnded) {
        break;
      }
      acknowledged = await attempt(`${type}, again (${index + 1})`, {
        "x-slack-retry-num": String(index + 1),
        "x-slack-retry-reason": REASONS[reason],
      });
    }
    return acknowledged;
  };
}

function envelope({ directory }: Workspace, event: JsonObject, atMs: number): JsonObject {
  const { team, app } = directory;
  return {
    token: VERIFICATION_TOKEN,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    // Seconds with six decimals, of which a clock here knows three.
    event: { ...event, event_ts: `${(atMs / 1_000).toFixed(3)}000` },
    type: "event_callback",
    event_id: slackId("Ev"),
    event_time: Math.floor(atMs / 1_000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: app.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${randomBytes(24).toString("base64url")}`,
  };
}
