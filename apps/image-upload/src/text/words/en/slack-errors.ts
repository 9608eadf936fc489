/** English: what Slack refused, and what to do about it. */
import { formatOf } from "../../format.ts";
import { channel, code, type Line, say } from "../../piece.ts";
import type { SlackErrorData } from "../../slack-error-kind.ts";
import type { Words } from "../words.ts";

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
export const slackErrors: Words["slackErrors"] = {
  "not-in-channel": (data) =>
    say`I can't see ${there(data)}. Go there, invite me with ${code("/invite @Luckydraw")}, and ask again.`,
  "missing-scope": (data) =>
    data.neededScope === undefined
      ? say`Luckydraw lacks a permission for this. ${reinstall(data)}`
      : say`Luckydraw lacks the permission ${code(data.neededScope)}. ${reinstall(data)}`,
  "rate-limited": ({ retryAfterSeconds = 60 }) =>
    say`Slack asks for a pause: a lot is going on in this workspace. Please try again in ${number(retryAfterSeconds)} ${retryAfterSeconds === 1 ? "second" : "seconds"}.`,
  "installation-gone": (data) => say`Luckydraw is no longer installed in this workspace. ${reinstall(data)}`,
  "not-installed": (data) => say`Luckydraw isn't installed in this workspace. ${install(data)}`,
  "trigger-expired": () =>
    say`The form came too late: Slack allows 3 seconds. Please press the button again.`,
  archived: (data) => say`Nothing can be posted in ${there(data)}: it is archived.`,
  "posting-restricted": (data) =>
    say`In ${there(data)} only some people may post. Ask a channel manager to let me.`,
  "message-too-long": () => say`The message is longer than Slack allows. Use shorter alt texts and links.`,
  "message-gone": () => say`The message is gone, so it can't be changed.`,
  "no-permission": (data) => say`Slack doesn't allow Luckydraw to do that here. ${reinstall(data)}`,
  "org-login": () =>
    say`Your organisation asks for a login before apps can be used. Sign in to Slack again, then ask again.`,
  "org-keys": () =>
    say`Your organisation's keys are closed to this app at the moment. Ask your Slack admin to open them.`,
  "not-granted": () =>
    say`Luckydraw is installed in your organisation, but not for this workspace. Ask an organisation admin to add it here.`,
  unavailable: () => say`Slack has trouble at the moment. Please try again in a minute.`,
  unknown: ({ reference }) =>
    say`Slack refused that. Please try again. If it happens again, tell your admin this reference: ${code(reference)}`,
};
