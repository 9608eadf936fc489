/** English: what can't be done. */
import { code, say, user } from "../../piece.ts";
import type { Words } from "../words.ts";

/** A sentence or two for each problem. */
export const problems: Words["problems"] = {
  "not-understood": () =>
    say`I don't understand that. Try ${code("/image-upload on")} or ${code("/image-upload help")}`,
  "channels-only": () => say`Picture upload works in channels only, not in direct messages.`,
  "invite-first": () =>
    say`I can't see this channel. Invite me with ${code("/invite @Luckydraw")}, and ask again.`,
  "may-not-switch": ({ creatorId }) =>
    creatorId === undefined
      ? say`Only who created this channel and workspace admins can do that.`
      : say`Only ${user(creatorId)}, who created this channel, and workspace admins can do that.`,
  "admins-only": () => say`Only workspace admins can change that.`,
  "not-yours": ({ userId }) => say`Only ${user(userId)}, who posted it, and workspace admins can remove it.`,
  "picture-gone": () => say`This picture isn't on the web any more.`,
};
