/** What a workspace is made of before anything in it has an id. */

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

/** A channel before it has an id. */
export interface CastChannel {
  readonly name: string;
  readonly kind: "public" | "private";
  readonly topic: string;
  /** Names; `all` for everybody in the cast, the deactivated included where Slack still lists them. */
  readonly members: readonly string[] | "all";
  readonly hasApp?: boolean;
  /** How many more people than the cast are in it. */
  readonly crowd?: number;
}

/** A workspace before it is opened. */
export interface Cast {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  /** The first is who the page starts as, and is in every channel. */
  readonly people: readonly CastMember[];
  /** The first is where the page starts. */
  readonly channels: readonly CastChannel[];
  readonly userGroups: readonly {
    readonly handle: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
}

export const london = { locale: "en-GB", timeZone: "Europe/London" } as const;
export const newYork = { locale: "en-US", timeZone: "America/New_York" } as const;
export const seoul = { locale: "ko-KR", timeZone: "Asia/Seoul" } as const;
export const tokyo = { locale: "ja-JP", timeZone: "Asia/Tokyo" } as const;
