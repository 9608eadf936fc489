/** English: what `/luckydraw` can do. */
import type { HelpWords } from "../words.ts";

/** What `/luckydraw` can do. */
export const help: HelpWords = {
  intro: "Draw winners that anyone can check. Type one of these, or change it as you like:",
  rows: [
    ["", "opens a form"],
    ["3", "3 people of this channel"],
    ["2 @ann @bob @cho", "of these people; user groups and channels work too"],
    ['1 ramen, pizza, "bibim bap"', "of options"],
    ["1 @ann*3 @bob", "three chances for one of them"],
    ["3 except @cho", "leave somebody out"],
    ['3 prize "Coffee voucher"', "say what there is to win"],
    ["3 reserve 2", "name who steps up, in order"],
    ["3 quietly", "only you see it"],
    ["teams 4", "split everyone into 4 teams"],
    ["order", "put everyone in an order"],
    ["verify 12", "check draw #12 of this channel"],
  ],
  fair: "Before each draw its list is fixed in the open, then a public beacon decides. Press Verify below any result to check it.",
};
