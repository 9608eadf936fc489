/** Jobs as the dispatcher hands them over, and the workspace that they come from. */
import type { CommandJob, EventJob, Installation, InteractionJob } from "@luckydraw/slack-app";
import type { Place } from "../../src/post/place.ts";

export const installation: Installation = {
  teamId: "T0TEAM",
  enterpriseId: null,
  isEnterpriseInstall: false,
};
export const place: Place = { installation, channelId: "C0ROOM" };
/** Who posts. */
export const ann = "U0ANN";
export const admin = "U0ADMIN";
export const postTs = "1790000000.000100";

const head = { version: 1, receivedAtMs: 1_790_000_000_000, installation } as const;

/** A command as the dispatcher hands it over. */
export function commandJob(text: string, more: Partial<CommandJob> = {}): CommandJob {
  return {
    ...head,
    id: `T0TEAM/cmd/${text}/${more.userId ?? ""}`,
    kind: "command",
    command: "/image-upload",
    text,
    userId: ann,
    channelId: place.channelId,
    triggerId: "1.2.abc",
    responseUrl: "https://hooks.slack.com/commands/T0TEAM/1/abc",
    ...more,
  };
}

/** An event as the dispatcher hands it over. */
export function eventJob(event: EventJob["event"], more: Partial<EventJob> = {}): EventJob {
  const eventId = `Ev${JSON.stringify(event)}`;
  return {
    ...head,
    id: `T0TEAM/evt/${eventId}`,
    kind: "event",
    eventId,
    eventTimeSeconds: 1_790_000_000,
    event,
    ...more,
  };
}

/** A file was posted, in the shape of Slack's own. */
export function sharedJob(
  fileId: string,
  more: Partial<EventJob> = {},
  channelId: string = place.channelId,
): EventJob {
  const event = {
    type: "file_shared",
    file_id: fileId,
    user_id: ann,
    file: { id: fileId },
    channel_id: channelId,
    event_ts: "1790000000.000200",
  };
  return eventJob(event, more);
}

/** A press or a choice as the dispatcher hands it over, in the shape of Slack's own. */
export function pressJob(
  actionId: string,
  value: string,
  more: { readonly userId?: string; readonly responseUrl?: string; readonly id?: string } = {},
): InteractionJob {
  const { userId = ann, id = `T0TEAM/act/${actionId}/${value}/${more.userId ?? ""}` } = more;
  return {
    ...head,
    id,
    kind: "interaction",
    interaction: "block_actions",
    targetId: actionId,
    payload: {
      type: "block_actions",
      user: { id: userId, username: "someone", team_id: "T0TEAM" },
      team: { id: "T0TEAM", domain: "a-team" },
      channel: { id: place.channelId, name: "room" },
      container: { type: "message", message_ts: "1790000001.000100", channel_id: place.channelId },
      message: { type: "message", ts: "1790000001.000100", thread_ts: postTs },
      response_url: more.responseUrl ?? "https://hooks.slack.com/actions/T0TEAM/1/press",
      trigger_id: "3.4.def",
      actions: [
        {
          type: "button",
          action_id: actionId,
          block_id: "b",
          action_ts: "1790000001.000200",
          value,
        },
      ],
    },
  };
}

/** A form that was sent off, in the shape of Slack's own. */
export function submissionJob(
  metadata: string,
  typed: { readonly alt?: string | null; readonly link?: string | null },
): InteractionJob {
  const field = (name: string, value: string | null | undefined) => ({
    [name]: { [name]: { type: "plain_text_input", value: value ?? null } },
  });
  return {
    ...head,
    id: `T0TEAM/view_submission/V1/${JSON.stringify(typed)}`.slice(0, 500),
    kind: "interaction",
    interaction: "view_submission",
    targetId: "image-upload:describe",
    payload: {
      type: "view_submission",
      user: { id: ann, team_id: "T0TEAM" },
      team: { id: "T0TEAM" },
      view: {
        id: "V1",
        hash: "1.a",
        callback_id: "image-upload:describe",
        private_metadata: metadata,
        state: { values: { ...field("alt", typed.alt), ...field("link", typed.link) } },
      },
    },
  };
}
