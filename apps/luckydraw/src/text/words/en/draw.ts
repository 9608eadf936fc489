/** English: the messages of a draw. */
import { formatOf } from "../../format.ts";
import { say } from "../../piece.ts";
import type { DrawWords, Sizes } from "../words.ts";

const { number } = formatOf("en");

function several(count: number, one: string, other: string): string {
  return `${number(count)} ${new Intl.PluralRules("en").select(count) === "one" ? one : other}`;
}

function result({ method, count, total }: Sizes): string {
  return {
    pick: `${several(count, "winner", "winners")} of ${number(total)}`,
    order: `${number(total)} in order`,
    teams: `${number(total)} in ${several(count, "team", "teams")}`,
  }[method];
}

/** What a draw's messages say. */
export const draw: DrawWords = {
  pool: {
    thisChannel: "this channel",
    people: (count) => several(count, "person", "people"),
    groups: (count) => several(count, "user group", "user groups"),
    options: (count) => several(count, "option", "options"),
    line: ({ from, without, weighted }) =>
      say`From ${from}${without ? say`, without ${without}` : ""}${weighted ? ". Some have a higher chance than others." : ""}`,
  },
  drawing: ({ method, count, total }) =>
    ({
      pick: `Drawing ${number(count)} of ${number(total)}…`,
      order: `Putting ${number(total)} in order…`,
      teams: `Splitting ${number(total)} into ${number(count)} teams…`,
    })[method],
  decides: (time, commitment) => say`The public beacon decides at ${time} (${commitment}).`,
  late: (draw) => `Draw #${draw} is waiting for the public beacon`,
  lateWhy:
    "Its result is fixed already and only not known yet. I keep trying. If the beacon can't be had for 24 hours, the draw is called off.",
  calledOff: (draw) => `Draw #${draw} was called off`,
  calledOffWhy: (reason) =>
    ({
      "beacon-unavailable":
        "The public beacon couldn't be had for 24 hours. There is no result, and none will be made up.",
      "posted-late":
        "It was posted after the moment that would have decided it, so nobody could have trusted the result.",
      "not-queued":
        "It could not be carried out. There is no result, and none will come: please ask for a new draw.",
    })[reason],
  next: (draw) => `It is made anew as draw #${draw}.`,
  secondDraw: (previous) => `Second draw of #${previous}.`,
  drawnAgain: (next) => `Drawn again as #${next}.`,
  prize: (prize) => say`Prize: ${prize}`,
  result,
  nobodyWon: "Nobody could win",
  shortfall: (wanted, won) =>
    `${number(wanted)} were to win. Only ${number(won)} could: nobody else is left.`,
  reserves: (names) => say`Reserves, in order: ${names}`,
  struck: (names) => say`Drawn, but could not win: ${names}`,
  struckReasons: {
    bot: "a bot",
    deactivated: "account deactivated",
    left: "not in the channel any more",
    declined: "gave it away",
    "not-found": "account not found",
    guest: "a guest",
    stranger: "from another company",
    other: "could not take part",
  },
  team: (team, size) => `Team ${number(team)} (${number(size)})`,
  more: (count) => `and ${number(count)} more`,
  wholeList: {
    file: "The whole list is in the file in the thread.",
    verify: "Press Verify for the whole list.",
    nowhere:
      "The whole list doesn't fit here. A draw that everyone sees, in a channel that I am in, has it as a file in its thread.",
  },
  footer: ({ number: draw, total, organiser }) =>
    say`Draw #${draw} · ${several(total, "entry", "entries")} · asked by ${organiser}`,
  spoken: ({ number: draw, sizes, names, prize }) => {
    const won = prize === undefined ? say`` : say` Prize: ${prize}.`;
    return say`Draw #${draw}, ${result(sizes)}: ${names}.${won}`;
  },
  steppedUp: ({ to, from, number: draw }) => say`${to} steps up for ${from} in draw #${draw}.`,
  steppedUpBy: (who) => say`Next reserve, by the order of the draw. Asked by ${who}.`,
  fileTitle: (draw, method) =>
    `Draw #${draw}: ${{ pick: "all winners", order: "the whole order", teams: "all teams" }[method]}`,
  buttons: { verify: "Verify", secondDraw: "Second draw", nextReserve: "Next reserve", no: "Cancel" },
  givesWay: (place, name) => `Winner ${number(place)} gives way${name === undefined ? "" : `: ${name}`}`,
  confirm: {
    secondDraw: {
      title: "Hold a second draw?",
      text: "A new draw is made from the same list, with a number of its own, and everyone sees that it is the second. This result stays visible.",
      yes: "Draw again",
    },
    nextReserve: {
      title: "Call the next reserve?",
      only: "The winner gives way, and the next in the draw's order steps up. Nothing is drawn again, and everyone sees it.",
      chosen:
        "The winner you chose gives way, and the next in the draw's order steps up. Nothing is drawn again, and everyone sees it.",
      last: "The winner named last gives way, and the next in the draw's order steps up. Nothing is drawn again, and everyone sees it.",
      yes: "Call the next",
    },
  },
};
