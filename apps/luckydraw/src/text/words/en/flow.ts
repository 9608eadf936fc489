/** English: what a draw can't do. */
import { isDirectMessage } from "../../direct-message.ts";
import { formatOf } from "../../format.ts";
import { channel, code, say, user } from "../../piece.ts";
import type { FlowWords } from "../words.ts";

const { number } = formatOf("en");

/** A sentence or two for each problem. */
export const flow: FlowWords["flow"] = {
  "too-few": ({ method, wanted, available, kind }) => {
    const have = `${number(available)} ${kind === "people" ? (available === 1 ? "person" : "people") : available === 1 ? "option" : "options"}`;
    return method === "teams"
      ? say`${number(wanted)} teams take at least ${number(wanted)}, and there ${available === 1 ? "is" : "are"} ${have}. Ask for fewer teams, or name more to draw from.`
      : say`You asked for ${number(wanted)}, and there ${available === 1 ? "is" : "are"} ${have} to draw from. Ask for fewer, or name more.`;
  },
  "too-many-entries": ({ limit }) =>
    say`A draw holds up to ${number(limit)} entries. Name a smaller channel or group.`,
  "nobody-eligible": () =>
    say`Nobody is left to draw from: bots, deactivated accounts and exceptions don't take part. Name other people, or a channel.`,
  "group-empty": () =>
    say`Nobody in that user group can take part. Add people to the group in Slack, or name others.`,
  "groups-unavailable": () =>
    say`User groups come with Slack's paid plans, and this workspace has none. Name a channel or the people instead.`,
  "channel-unreadable": ({ channelId }) =>
    isDirectMessage(channelId)
      ? say`I can't see who is in a direct message. Name the people: ${code("/luckydraw 1 @ann @bob")}`
      : say`I can't see who is in ${channel(channelId)}. Go there, invite me with ${code("/invite @Luckydraw")}, and ask again.`,
  "not-yours": ({ organiserId }) =>
    say`Only ${user(organiserId)}, who asked for this draw, or a workspace admin can do that. Anyone can press Verify.`,
  "nobody-left": ({ number: draw }) =>
    say`Nobody is left to step up in draw #${draw}. A second draw is possible.`,
  "draw-not-found": ({ number: draw }) =>
    say`There is no draw #${draw} in this channel. The number stands below each result; old draws are removed in time.`,
  "not-decided-yet": ({ number: draw, timeSeconds }) =>
    say`Draw #${draw} isn't decided yet. The public beacon decides at ${{ kind: "time", seconds: timeSeconds, format: "{time_secs}" }}; it can be verified after that.`,
  "was-called-off": ({ number: draw }) => say`Draw #${draw} was called off, so it has no result.`,
  "out-of-date": ({ number: draw }) =>
    say`Draw #${draw} has changed since that button was shown. Look at the message again, and press once more if it still applies.`,
};
