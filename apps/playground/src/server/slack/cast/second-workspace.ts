/** The workspace that has yet to install the app: other people, other channels. */
import { type Cast, london, newYork, seoul, tokyo } from "./cast.ts";

/** The workspace. Its channels have names of their own, for `emulate` gives the usual ones the same ids everywhere. */
export const secondWorkspace: Cast = {
  team: { id: "T000000002", name: "Second Workspace", domain: "second-workspace" },
  people: [
    { name: "mia", realName: "Mia Moss", ...london, isAdmin: true },
    { name: "noah", realName: "Noah Nielsen", ...newYork },
    { name: "jisoo", realName: "한지수", ...seoul },
    { name: "ren", realName: "高橋 蓮", ...tokyo },
    { name: "olga", realName: "Olga Ortiz", ...london },
    { name: "pat", realName: "Pat Parted", ...newYork, isDeactivated: true },
    { name: "build-bot", realName: "Build Bot", ...newYork, isBot: true },
  ],
  channels: [
    { name: "all-second", kind: "public", topic: "Everybody", members: "all" },
    {
      name: "coffee",
      kind: "public",
      topic: "Who makes the next pot",
      members: ["mia", "noah", "jisoo", "ren", "build-bot"],
    },
    { name: "founders", kind: "private", topic: "Private", members: ["mia", "olga"] },
  ],
  userGroups: [{ handle: "makers", name: "Makers", members: ["noah", "jisoo", "ren"] }],
};
