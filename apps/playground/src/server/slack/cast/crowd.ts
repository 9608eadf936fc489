/** The many people of a big channel. */
import { type CastMember, london, newYork, seoul, tokyo } from "./cast.ts";

const FIRST_NAMES = ["Ada", "Ben", "Caro", "Dev", "Elif", "Finn", "Gia", "Hugo", "Ines", "Jae"];
const LAST_NAMES = ["Abbey", "Brook", "Cliff", "Dale", "Elms", "Ford", "Grove", "Hill", "Isle", "Knoll"];
const HOMES = [newYork, london, seoul, tokyo] as const;

/** One of the many people of the big channel. */
export function crowdMember(index: number): CastMember {
  const first = FIRST_NAMES[index % 10] ?? "Ada";
  const last = LAST_NAMES[Math.floor(index / 10) % 10] ?? "Abbey";
  const number = Math.floor(index / 100) + 1;
  const home = HOMES[index % HOMES.length] ?? newYork;
  return {
    name: `${first}.${last}${number}`.toLowerCase(),
    realName: `${first} ${last} ${number}`,
    ...home,
    // Some have left, some are bots: a draw has to pass them over.
    isDeactivated: index % 40 === 39,
    isBot: index % 97 === 96,
  };
}
