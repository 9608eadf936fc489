/** English. */
import type { Words } from "./words.ts";

const notOurs = {
  title: "This link doesn't work",
  text: "It isn't one that Luckydraw gave out, or a part of it got lost. Please begin again here.",
};
const nothingHere = {
  title: "There is nothing here",
  text: "If you want to install Luckydraw, begin here.",
};

/** Everything in English. */
export const en: Words = {
  installed: {
    title: (name) => (name === undefined ? "Luckydraw is installed" : `Luckydraw is installed in ${name}`),
    next: "Go to a channel in Slack and type one of these:",
    commands: [
      ["/luckydraw 2", "draws two of the channel's members"],
      ["/luckydraw 1 ramen, pizza, curry", "draws one of several options"],
      ["/luckydraw help", "shows everything else, to you alone"],
    ],
    privateChannels: "In a private channel, invite it first:",
    open: "Open Slack",
  },
  organisation: {
    title: (name) =>
      name === undefined
        ? "Luckydraw is installed in your organisation"
        : `Luckydraw is installed in ${name}`,
    next: "One step is left: add it to the workspaces that shall have it. There, people type:",
    open: "Add it to workspaces",
  },
  missing: {
    title: "Some things won't work",
    text: "Not every permission was given. Draws work as far as they can; this doesn't:",
    again: "Install again to give them",
  },
  features: {
    commands: "typing /luckydraw",
    "chat:write": "posting draws in channels",
    "chat:write.public": "posting in public channels without being invited",
    "channels:read": "drawing from the members of a public channel",
    "groups:read": "drawing from the members of a private channel",
    "im:read": "draws in direct messages",
    "mpim:read": "drawing from a group conversation",
    "users:read": "leaving out bots and deactivated accounts, and answering in each person's language",
    "usergroups:read": "drawing from user groups",
    "files:write": "long results and large receipts as files",
    "files:read": "links for pictures that are posted",
  },
  failures: {
    denied: {
      title: "Nothing was installed",
      text: "Slack was told not to allow Luckydraw, so nothing has changed in your workspace. If your workspace asks an admin first, ask them to install it.",
    },
    forged: notOurs,
    "code-missing": notOurs,
    expired: {
      title: "That took longer than ten minutes",
      text: "For safety, an installation has ten minutes. Please begin again; it takes a moment.",
    },
    "other-browser": {
      title: "This is another browser",
      text: "The installation was begun in another browser, or this one keeps no cookies. Please begin again here, and stay in this browser until it is done.",
    },
    replayed: {
      title: "This link was used already",
      text: "It works once. If Luckydraw answers in your workspace, all is done. Otherwise begin again here.",
    },
    "code-refused": {
      title: "Slack's permission has run out",
      text: "It works once and for a few minutes. Please begin again; it takes a moment.",
    },
    "slack-refused": {
      title: "Slack didn't complete the installation",
      text: "Please begin again. If that doesn't help, tell those who run this Luckydraw the reference below.",
    },
    "slack-unreachable": {
      title: "Slack can't be reached at the moment",
      text: "Luckydraw is not installed yet. Please begin again in a minute.",
    },
    unavailable: {
      title: "Luckydraw has trouble at the moment",
      text: "It is not installed yet. Please begin again in a minute. If that doesn't help, tell those who run it the reference below.",
    },
    "not-found": nothingHere,
    "wrong-method": nothingHere,
  },
  begin: "Install Luckydraw",
  site: "About Luckydraw",
  reference: "Reference:",
  welcome: [
    "Thank you for installing Luckydraw. It draws winners that anyone can check.",
    "Go to a channel and type `/luckydraw 2` for two of its members, or `/luckydraw` for a form with every option.",
    "`/luckydraw help` shows all there is. In a private channel, invite me first: `/invite @Luckydraw`",
  ],
};
