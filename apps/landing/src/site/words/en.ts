/** English: the pages. */
import type { PageWords } from "./words.ts";

/** What the pages say. */
export const en: PageWords = {
  frame: {
    skip: "Skip to the content",
    navigation: "Main",
    home: "Luckydraw",
    how: "How it works",
    check: "Check a draw",
    support: "Support",
    privacy: "Privacy",
    languages: "Language",
    footer: "Draws in plain sight.",
  },
  product: {
    title: "Luckydraw: draw winners in Slack that anyone can check",
    description:
      "A Slack app for raffles, teams and turns. The list is fixed in the open before the randomness exists; a public beacon decides; everyone can recompute the result.",
    headline: "Draw winners in Slack that anyone can check.",
    lead: "The list is fixed in the open. A public beacon decides. Nobody in the room can choose the winner, and everyone can see that nobody did.",
    addToSlack: "Add to Slack",
    checkInstead: "Check a draw",
    pictureText:
      "A message of Luckydraw in Slack: 2 winners of 9, prize coffee voucher, two winners by name, one reserve, buttons Verify, Second draw and Next reserve, and below them: draw 1, 9 entries, asked by Ann Archer.",
    pictureCaption: "A finished draw. Verify recomputes it in front of you.",
    howTitle: "Four steps, in an order that can't be turned round",
    howLead:
      "A draw is fair when its list is final before its randomness exists. So that is the order, and each step leaves something to check.",
    steps: [
      {
        title: "You type",
        text: "How many, who, what there is to win. Luckydraw reads who may take part and leaves bots out.",
      },
      {
        title: "It commits",
        text: "The list and the rules become one fingerprint, which is posted in the channel. Change one letter and it no longer fits.",
      },
      {
        title: "The beacon decides",
        text: "A few seconds later drand publishes a number that independent organisations sign together. Until then nobody can know it.",
      },
      {
        title: "You check",
        text: "Fingerprint and number together give the winners. The receipt holds all of it; your browser recomputes every step.",
      },
    ],
    stepFigures: { round: "round 123", seconds: "3 s", checks: ["list", "round", "signature", "winners"] },
    fairTitle: "Why nobody can choose the winner",
    fair: [
      {
        title: "Not the organiser",
        text: "Trying again until a friend wins takes randomness that can be tried. Here the fingerprint is out before the number exists, so there is one try, and the channel has seen it.",
      },
      {
        title: "Not us",
        text: "The number is not ours. It comes from drand, a public beacon run by universities and companies that sign each round together. We take it only with a valid signature, and so does the page that checks.",
      },
      {
        title: "Not by accident",
        text: "From fingerprint and number on there is no choice left: the same input gives the same winners in any program that follows the protocol, ours, yours or one done by hand.",
      },
    ],
    limitsTitle: "What a receipt can't show",
    limits: [
      "That the list was fair to begin with. The receipt holds the list, so have a look.",
      "That there was no other draw before. Draws are numbered without gaps, and a second draw names the first.",
      "That somebody who was left out deserved it. The receipt names them, with the reason.",
    ],
    cheat: {
      title: "Try to cheat",
      text: "Open a receipt made with a real beacon round. Put a friend on top, add a name, forge the signature, and see which step catches you.",
    },
    cheatButton: "Open the example",
    commandsTitle: "What to type",
    commandsLead: "Or type /luckydraw alone: a form opens.",
    commands: [
      ["/luckydraw 3", "3 people of this channel, bots left out"],
      ["/luckydraw 2 @ann @bob @cho", "of these people; groups and channels work too"],
      ['/luckydraw 1 ramen, pizza, "bibim bap"', "of options"],
      ["/luckydraw 1 @ann*3 @bob", "three chances for one of them"],
      ['/luckydraw 3 except @cho prize "Coffee voucher" reserve 2', "with exclusions, a prize, reserves"],
      ["/luckydraw teams 4", "everyone into 4 teams"],
      ["/luckydraw order", "everyone in an order"],
      ["/luckydraw verify 12", "checks draw #12 of this channel"],
    ],
    installTitle: "From here to the first draw",
    install: [
      {
        title: "Add it",
        text: "Press Add to Slack, choose your workspace, read what Luckydraw may do there, and allow it. Where apps need approval, Slack asks your admin.",
      },
      {
        title: "Type",
        text: "/luckydraw 2 in any public channel. In a private channel, invite it first: /invite @Luckydraw",
      },
      {
        title: "Look",
        text: "The result comes into the channel. Press Verify below it, and your browser recomputes it. Nobody needs an account.",
      },
    ],
    installHelp: "It costs nothing. A person answers questions within two business days:",
    installSupport: "support",
    keptTitle: "What it keeps",
    kept: [
      ["A draw: ids, prize, result", "90 days, or until you remove the app"],
      ["That a command was done", "1 day"],
      ["The Slack token (encrypted), settings", "until you remove the app"],
      ["Your messages", "never read"],
    ],
    keptMore: "Privacy policy",
  },
};
