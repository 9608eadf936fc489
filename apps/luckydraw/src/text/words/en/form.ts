/** English: the form. */
import { say } from "../../piece.ts";
import type { FormWords } from "../words.ts";

/** The form. */
export const form: FormWords = {
  title: "New draw",
  submit: "Draw",
  cancel: "Cancel",
  where: (channel) => say`The draw is for ${channel}.`,
  who: "Draw from",
  whoChannel: "Everyone in this channel",
  whoPeople: "People or channels I pick",
  whoOptions: "Options I type",
  people: "People",
  peopleHint: "For a user group, type it behind the command: /luckydraw 2 @group",
  channels: "Channels",
  options: "Options",
  optionsHint: "One a line, or with commas. For three chances: ramen*3",
  optionsPlaceholder: "ramen, pizza, bibim bap",
  method: "How",
  methods: { pick: "Pick winners", order: "Put all in order", teams: "Split into teams" },
  count: "How many",
  countHint: "Winners, or teams. Not needed to put all in order.",
  prize: "Prize",
  reserves: "Reserves",
  reservesHint: "How many step up, in order, if a winner can't take the prize.",
  except: "Leave out",
  quietly: "Who sees it",
  quietlyOption: "Only me",
};
