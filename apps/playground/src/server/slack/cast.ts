/** The people, channels and groups that a new workspace has. */

/** A person before they have an id. */
export interface CastMember {
  readonly name: string;
  readonly realName: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly isBot?: boolean;
  readonly isDeactivated?: boolean;
  readonly isAdmin?: boolean;
}

const london = { locale: "en-GB", timeZone: "Europe/London" } as const;
const newYork = { locale: "en-US", timeZone: "America/New_York" } as const;
const seoul = { locale: "ko-KR", timeZone: "Asia/Seoul" } as const;
const tokyo = { locale: "ja-JP", timeZone: "Asia/Tokyo" } as const;

/** People by name. The first is who the page starts as. */
export const people: readonly CastMember[] = [
  { name: "ann", realName: "Ann Archer", ...newYork },
  { name: "bob", realName: "Bob Byrne", ...london },
  { name: "cho", realName: "조은비", ...seoul },
  { name: "dana", realName: "Dana Diaz", ...newYork },
  { name: "erin", realName: "Erin Ekholm", ...london },
  { name: "minjun", realName: "김민준", ...seoul },
  { name: "seoyeon", realName: "이서연", ...seoul },
  { name: "haruto", realName: "佐藤 陽翔", ...tokyo },
  { name: "yui", realName: "田中 結衣", ...tokyo },
  { name: "sam", realName: "Sam Singh", ...london, isAdmin: true },
  { name: "lee", realName: "Lee Left", ...newYork, isDeactivated: true },
  { name: "standup-bot", realName: "Stand-up Bot", ...newYork, isBot: true },
  { name: "deploy-bot", realName: "Deploy Bot", ...newYork, isBot: true },
];

/** A channel before it has an id. */
export interface CastChannel {
  readonly name: string;
  readonly kind: "public" | "private";
  readonly topic: string;
  /** Names; `all` for everybody in the cast, the deactivated included where Slack still lists them. */
  readonly members: readonly string[] | "all";
  readonly hasApp: boolean;
  /** How many more people than the cast are in it. */
  readonly crowd?: number;
}

/** Channels by name. */
export const channels: readonly CastChannel[] = [
  { name: "general", kind: "public", topic: "Start here", members: "all", hasApp: true },
  { name: "random", kind: "public", topic: "Anything goes", members: "all", hasApp: false },
  {
    name: "lunch",
    kind: "public",
    topic: "Who eats where",
    members: ["ann", "bob", "cho", "minjun", "yui", "standup-bot"],
    hasApp: false,
  },
  {
    name: "hiring",
    kind: "private",
    topic: "Private, the app is in",
    members: ["ann", "dana", "erin", "sam"],
    hasApp: true,
  },
  {
    name: "leads",
    kind: "private",
    topic: "Private, the app is not in",
    members: ["ann", "sam", "haruto"],
    hasApp: false,
  },
  {
    name: "everyone",
    kind: "public",
    topic: "2,000 people",
    members: "all",
    hasApp: true,
    crowd: 2_000 - people.length - 1,
  },
];

/** User groups by handle. */
export const userGroups: readonly {
  readonly handle: string;
  readonly name: string;
  readonly members: readonly string[];
}[] = [
  { handle: "design-team", name: "Design team", members: ["ann", "cho", "yui", "erin"] },
  { handle: "on-call", name: "On call", members: ["bob", "minjun", "lee"] },
];

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
