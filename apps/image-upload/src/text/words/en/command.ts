/** English: answers to the command. */
import { code, say } from "../../piece.ts";
import type { CommandWords } from "../words.ts";

/** Sentences. */
export const command: CommandWords = {
  on: (who) =>
    say`${who} turned picture upload on in this channel. Pictures posted here become public: whoever has the link sees them. I answer each in its thread.`,
  off: (who) =>
    say`${who} turned picture upload off in this channel. What is on the web stays there until it is removed.`,
  invite: say`I'm not in this channel yet, so I don't see its pictures. Invite me: ${code("/invite @Luckydraw")}`,
  status: (isOn, by) => {
    const state = isOn
      ? "Picture upload is on in this channel. Pictures posted here become public."
      : "Picture upload is off in this channel.";
    return by === undefined ? say`${state}` : say`${state} Switched by ${by}.`;
  },
  switchedBy: (rule) =>
    rule === "everyone"
      ? "Everybody may switch it. Admins change that: /image-upload allow owners"
      : "Who created the channel and workspace admins may switch it. Admins change that: /image-upload allow everyone",
  whenDeleted: (rule) =>
    rule === "remove"
      ? "A file that is deleted in Slack is taken off the web, too. Admins change that: /image-upload deleted keep"
      : "A file that is deleted in Slack stays on the web. Admins change that: /image-upload deleted remove",
  helpIntro:
    "Pictures posted in a channel become links for the web, with their size, ready to paste. Places and cameras are removed from them.",
  helpRows: [
    ["on", "turn it on in this channel; pictures posted here become public"],
    ["off", "turn it off"],
    ["status", "how it stands here"],
    ["allow everyone", "let everybody switch it; owners: creators of channels and admins"],
    ["deleted keep", "keep pictures whose file is deleted in Slack; remove: take them off the web"],
  ],
  helpFormats:
    "JPEG, PNG, GIF, WebP and AVIF, up to 15 a message. I have to be in the channel: /invite @Luckydraw",
};
