/** English: what Slack refused, and what to do about it. */
import { isDirectMessage } from "../../direct-message.ts";
import { formatOf } from "../../format.ts";
import { channel, code, type Line, say } from "../../piece.ts";
import type { SlackErrorData } from "../../slack-error-kind.ts";
import type { SlackErrorWords } from "../words.ts";

const { number } = formatOf("en");

function reinstall({ installUrl }: SlackErrorData): Line {
  return installUrl === undefined
    ? say`Ask a workspace admin to install Luckydraw again.`
    : say`A workspace admin can ${{ kind: "link", url: installUrl, text: "install Luckydraw again" }}.`;
}

function install({ installUrl }: SlackErrorData): Line {
  return installUrl === undefined
    ? say`Ask a workspace admin to install it.`
    : say`A workspace admin can ${{ kind: "link", url: installUrl, text: "install it" }}.`;
}

function there({ channelId }: SlackErrorData): Line {
  return channelId === undefined ? say`that channel` : say`${channel(channelId)}`;
}

/** A sentence or two for each kind of error. */
export const slackErrors: SlackErrorWords["slackErrors"] = {
  "not-in-channel": (data) =>
    isDirectMessage(data.channelId)
      ? say`I can't see who is in a direct message. Name the people: ${code("/luckydraw 1 @ann @bob")}`
      : say`I can't see ${there(data)}. Go there, invite me with ${code("/invite @Luckydraw")}, and ask again.`,
  "missing-scope": (data) =>
    data.neededScope === undefined
      ? say`Luckydraw lacks a permission for this. ${reinstall(data)}`
      : say`Luckydraw lacks the permission ${code(data.neededScope)}. ${reinstall(data)}`,
  "rate-limited": ({ retryAfterSeconds = 60 }) =>
    say`Slack asks for a pause: a lot is going on in this workspace. Please try again in ${number(retryAfterSeconds)} ${retryAfterSeconds === 1 ? "second" : "seconds"}.`,
  "installation-gone": (data) => say`Luckydraw is no longer installed in this workspace. ${reinstall(data)}`,
  "not-installed": (data) => say`Luckydraw isn't installed in this workspace. ${install(data)}`,
  "trigger-expired": () =>
    say`The form came too late: Slack allows 3 seconds. Please type ${code("/luckydraw")} again.`,
  archived: (data) =>
    say`Nothing can be posted in ${there(data)}: it is archived. Unarchive it, or draw in another channel.`,
  "posting-restricted": (data) =>
    say`In ${there(data)} only some people may post. Ask a channel manager, or draw in another channel.`,
  "user-not-found": () =>
    say`Somebody who was named is not in this workspace any more. Leave them out and ask again.`,
  "message-too-long": () => say`The answer is longer than Slack allows. Name fewer, or use shorter options.`,
  "message-gone": () => say`The draw's message is gone, so it can't be changed. Ask for a new draw.`,
  "no-permission": (data) => say`Slack doesn't allow Luckydraw to do that here. ${reinstall(data)}`,
  "org-login": () =>
    say`Your organisation asks for a login before apps can be used. Sign in to Slack again, then ask again.`,
  "org-keys": () =>
    say`Your organisation's keys are closed to this app at the moment. Ask your Slack admin to open them.`,
  "not-granted": () =>
    say`Luckydraw is installed in your organisation, but not for this workspace. Ask an organisation admin to add it here.`,
  "groups-unavailable": () =>
    say`User groups come with Slack's paid plans, and this workspace has none. Name a channel or the people instead.`,
  "group-not-found": () => say`That user group doesn't exist any more. Name another one, or the people.`,
  "files-off": () =>
    say`The whole list couldn't be added as a file: files are off in this workspace, or its storage is full. Press Verify for the receipt.`,
  unavailable: () => say`Slack has trouble at the moment. Please try again in a minute.`,
  unknown: ({ reference }) =>
    say`Slack refused that. Please try again. If it happens again, tell your admin this reference: ${code(reference)}`,
};
