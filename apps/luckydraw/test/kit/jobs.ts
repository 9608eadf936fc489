/** Jobs as the dispatcher hands them over, and the workspace that they come from. */
import type { CommandJob, InteractionJob } from "@luckydraw/slack-app";
import type { Place } from "../../src/draw/draw-record.ts";

export const installation = { teamId: "T0TEAM", enterpriseId: null, isEnterpriseInstall: false } as const;
export const place: Place = { installation, channelId: "C0ROOM" };
export const organiser = "U0ORGA";

/** A command as the dispatcher hands it over. */
export function commandJob(text: string, more: Partial<CommandJob> = {}): CommandJob {
  return {
    version: 1,
    id: `command:${text}`.slice(0, 200),
    receivedAtMs: 1_790_000_000_000,
    installation,
    kind: "command",
    command: "/luckydraw",
    text,
    userId: organiser,
    channelId: place.channelId,
    triggerId: "1.2.abc",
    responseUrl: "https://hooks.slack.com/commands/T0TEAM/1/abc",
    ...more,
  };
}

/** A choice from the menu of *Next reserve*, as the dispatcher hands it over. */
export function choiceJob(
  actionId: string,
  value: string,
  more: { userId?: string; id?: string } = {},
): InteractionJob {
  const job = pressJob(actionId, value, more);
  const choice = {
    type: "static_select",
    action_id: actionId,
    block_id: "b",
    selected_option: { text: { type: "plain_text", text: "Winner 1 gives way", emoji: false }, value },
    placeholder: { type: "plain_text", text: "Next reserve", emoji: false },
    action_ts: "1790000001.000200",
  };
  return { ...job, payload: { ...job.payload, actions: [choice] } };
}

/** A press as the dispatcher hands it over, in the shape of Slack's own. */
export function pressJob(
  actionId: string,
  value: string,
  more: { userId?: string; id?: string } = {},
): InteractionJob {
  const { userId = organiser, id = `press:${actionId}:${value}:${more.userId ?? ""}` } = more;
  return {
    version: 1,
    id,
    receivedAtMs: 1_790_000_000_000,
    installation,
    kind: "interaction",
    interaction: "block_actions",
    targetId: actionId,
    payload: {
      type: "block_actions",
      user: { id: userId, username: "someone", team_id: "T0TEAM" },
      team: { id: "T0TEAM", domain: "a-team" },
      channel: { id: place.channelId, name: "room" },
      container: { type: "message", message_ts: "1790000000.000100", channel_id: place.channelId },
      response_url: `https://hooks.slack.com/actions/T0TEAM/${id.length}/press`,
      trigger_id: "3.4.def",
      actions: [
        { type: "button", action_id: actionId, block_id: "b", value, action_ts: "1790000001.000200" },
      ],
    },
  };
}
