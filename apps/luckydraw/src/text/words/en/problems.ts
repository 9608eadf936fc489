/** English: what was not understood. */
import { formatOf } from "../../format.ts";
import { bold, code, say, user } from "../../piece.ts";
import type { ProblemWords } from "../words.ts";

const { number } = formatOf("en");

const counted = {
  winners: "how many to draw",
  teams: "how many teams",
  reserves: "how many reserves",
  draw: "the draw",
};
const names = { number: "A number", weight: "A weight", reserve: "Reserves", teams: "Teams" } as const;

/** Leads the example to copy. */
export const example = "For example:";

/** A sentence or two for each problem. */
export const problems: ProblemWords["problems"] = {
  "text-too-long": ({ limit }) =>
    say`That is more text than one command can hold (${number(limit)} characters). Name a channel or a user group instead of everyone in it.`,
  "not-understood": ({ said, nearest }) =>
    nearest === undefined
      ? say`I don't know what to do with “${said}”.`
      : say`I don't know “${said}”. Did you mean ${bold(nearest)}?`,
  "commas-missing": ({ said }) => say`Are these options: “${said}”? Then put commas between them.`,
  "name-not-linked": ({ said }) =>
    say`“${said}” isn't linked to anyone here. Type @ and pick the person, or # and pick the channel, from the list that Slack shows.`,
  broadcast: ({ said }) =>
    say`${said} would notify everybody. To draw from everyone in this channel, name nobody.`,
  "quote-open": ({ said }) => say`A quotation mark is open and nothing closes it: ${said}`,
  "number-out-of-range": ({ said, counted: what, min, max }) =>
    max < Number.MAX_SAFE_INTEGER
      ? say`“${said}” can't be ${counted[what]}. Use a whole number from ${number(min)} to ${number(max)}.`
      : say`“${said}” can't be the number of a draw: they count from ${number(min)}.`,
  "number-missing": ({ keyword }) => say`${bold(keyword)} takes a number behind it.`,
  "number-twice": ({ said }) =>
    say`There are two numbers, and I can't tell which is how many to draw. If “${said}” is an option, put commas between the options.`,
  "number-or-option": ({ said }) =>
    say`Is “${said}” how many to draw, or one of the options? Put how many first, without a comma behind it.`,
  "keyword-twice": ({ keyword }) => say`${bold(keyword)} is there twice. Once is enough.`,
  "value-missing": ({ keyword }) =>
    keyword === "except"
      ? say`${bold("except")} takes at least one name behind it.`
      : say`${bold("prize")} takes the prize behind it, in quotation marks.`,
  "not-together": ({ one, other }) =>
    one === "number" && other === "order"
      ? say`${bold("order")} puts everyone in order, so it takes no number.`
      : say`${names[one as keyof typeof names] ?? one} and ${bold(other)} don't go together.`,
  "weight-out-of-range": ({ said, max }) =>
    say`“${said}” isn't a weight: it takes a whole number from 1 to ${number(max)}.`,
  "weight-unclear": ({ said }) =>
    say`Is the end of “${said}” a weight? Write it with a ${code("*")}, or put the option in quotation marks.`,
  "weight-misplaced": () =>
    say`A weight goes on a person or an option that is drawn from, not on a group, a channel or an exception.`,
  mixed: ({ said }) =>
    say`“${said}” is an option, and there are people too. A draw is of people or of options, not of both.`,
  "option-twice": ({ said }) => say`“${said}” is there twice. To give it twice the chance, give it a weight.`,
  "weight-twice": ({ userId }) => say`${user(userId)} is there twice, with two weights. Once is enough.`,
  "option-too-long": ({ said, limit }) =>
    say`This option is longer than ${number(limit)} characters: “${said}”. A shorter one fits.`,
  invisible: () => say`There is an option or a prize of which nothing can be seen. Give it a name.`,
  "too-many-named": ({ limit }) =>
    say`That names more than ${number(limit)}. Name a channel or a user group instead of everyone in it.`,
  "prize-unclear": ({ said }) =>
    say`Where does the prize end: “${said}”? Put it in quotation marks. If it is part of an option, put that option in quotation marks.`,
  "prize-too-long": ({ limit }) =>
    say`The prize is longer than ${number(limit)} characters. A shorter one fits.`,
  "nobody-picked": () => say`Pick at least one person or channel.`,
  "no-options": () => say`Type at least one option.`,
  "not-chosen": () => say`Choose this above as well, or empty this field.`,
};
