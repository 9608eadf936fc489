/** Tells whoever waits, by the first way that is open. */
import type { WhomToTell } from "@luckydraw/slack-app";
import type { Telemetry } from "./app.ts";
import type { Told } from "./queues.ts";
import type { Slack } from "./slack/slack.ts";
import { SlackFault } from "./slack/slack-fault.ts";
import { apology } from "./text/apology.ts";

interface Way {
  readonly name: "response_url" | "ephemeral" | "channel" | "direct";
  readonly told: Told;
  readonly send: () => Promise<void>;
}

/**
 * Tells them.
 *
 * @returns who was told; `nobody` if every way is closed for good, which is logged
 * @throws SlackFault that passes, or what the token's source threw: worth another try
 */
export async function tell(slack: Slack, whom: WhomToTell, { log, metrics }: Telemetry): Promise<Told> {
  const text = apology(whom, whom.locale ?? (await slack.localeOf(whom.userId)));
  for (const { name, told, send } of waysTo(slack, whom, text)) {
    try {
      await send();
      log.info("failure.told", { told, way: name });
      metrics.add("FailureTold", 1);
      return told;
    } catch (error) {
      if (!(error instanceof SlackFault) || error.isPassing) throw error;
      log.info("tell.closed", { way: name, code: error.code });
    }
  }
  log.error("tell.no-way");
  return "nobody";
}

/** The ways, best first. A channel that can't be written in leaves the one who asked, who can pass it on. */
function waysTo(slack: Slack, whom: WhomToTell, text: string): readonly Way[] {
  const { channelId, responseUrl, userId, audience } = whom;
  const reply = (told: "person" | "channel"): readonly Way[] =>
    responseUrl === undefined
      ? []
      : [{ name: "response_url", told, send: () => slack.reply(responseUrl, text, told) }];
  const post = (channel: string): Way => ({
    name: "channel",
    told: "channel",
    send: () => slack.post(channel, text),
  });
  const whisper = (channel: string): Way => ({
    name: "ephemeral",
    told: "person",
    send: () => slack.whisper(channel, userId, text),
  });
  const direct: Way = {
    name: "direct",
    told: "person",
    send: () => slack.post(userId, elsewhere(channelId, text)),
  };
  const here = (way: (channel: string) => Way): readonly Way[] =>
    channelId === undefined ? [] : [way(channelId)];
  return audience === "channel"
    ? [...here(post), ...reply("channel"), direct]
    : [...reply("person"), ...here(whisper), direct];
}

/** Draws are numbered by channel: away from it, it has to be named. A link to a direct message shows nothing. */
function elsewhere(channelId: string | undefined, text: string): string {
  return channelId === undefined || channelId.startsWith("D") ? text : `<#${channelId}>\n${text}`;
}
