/** English: the app's Home. */
import { say } from "../../piece.ts";
import type { HomeWords } from "../words.ts";

/** The app's Home. */
export const home: HomeWords = {
  title: "Draw winners that anyone can check",
  intro: "Type one of these in a channel, or change it as you like:",
  more: (help) => say`${help}  shows everything else, to you alone`,
  waiting: "Waiting for the beacon",
  recent: "Recent draws",
  none: (example) => say`Nothing was drawn in your channels yet. Go to one and type ${example}.`,
  which: "Draws of the channels that you are in. They are kept for 90 days.",
  settings: "Settings",
  languageChoice: "Language of the messages in channels",
  organiserChoice: "Whoever draws winners from a channel takes part as well",
  forAll:
    "They hold for the whole workspace from the next draw on. What only one person sees is in that person's own language.",
  language: (name) => `Messages in channels are in this language: ${name}.`,
  organiserIn: "Whoever draws winners from a channel takes part as well.",
  organiserOut: "Whoever draws winners from a channel doesn't take part.",
  admins: "Workspace admins can change this here.",
};
