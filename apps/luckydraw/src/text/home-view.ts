/** The app's Home. Source of the limits: https://docs.slack.dev/surfaces/app-home */
import type { HomeView, KnownBlock, Option } from "@slack/types";
import { context, header, plainText } from "./blocks.ts";
import type { DrawFacts } from "./draw-facts.ts";
import { entrant, sizesOf } from "./draw-lines.ts";
import { formatOf } from "./format.ts";
import { type Locale, languageNames, locales } from "./locale.ts";
import { bold, channel, code, type Line, say } from "./piece.ts";
import { richText } from "./rich-text.ts";
import { verifierLink } from "./verifier-link.ts";
import { wordsOf } from "./words/words-of.ts";

/** Action ids; the part before the colon is the worker that answers. */
export const homeActionIds = {
  channelLocale: "luckydraw:channel-language",
  organiser: "luckydraw:organiser-takes-part",
} as const;

/** A draw of the list. */
export type ListedDraw = {
  readonly facts: DrawFacts;
  readonly channelId: string;
  readonly startedAtSeconds: number;
} & (
  | { readonly state: "waiting" | "called-off" }
  /** Who won, or everybody, in order. */
  | { readonly state: "decided"; readonly names: readonly string[]; readonly verifierLink?: string }
);

/** What a Home shows. */
export interface Home {
  readonly locale: Locale;
  /** Admins can change the settings. */
  readonly isAdmin: boolean;
  readonly channelLocale: Locale;
  readonly includesOrganiser: boolean;
  /** The newest first. */
  readonly draws: readonly ListedDraw[];
}

const NAMES_SHOWN = 5;
const EXAMPLES_SHOWN = 6;
const OPTION_CHARACTERS = 75;
const LABEL_CHARACTERS = 3_000;

/** The view for `views.publish`. */
export function homeView(home: Home): HomeView {
  return {
    type: "home",
    blocks: [...about(home), ...waiting(home), ...recent(home), { type: "divider" }, ...settings(home)],
  };
}

function about({ locale }: Home): KnownBlock[] {
  const { help, home } = wordsOf(locale);
  const examples = help.rows
    .filter(([example]) => example !== "")
    .slice(0, EXAMPLES_SHOWN)
    .map(([example, meaning]) => say`${code(`/luckydraw ${example}`)}  ${meaning}`);
  return [
    header(home.title),
    richText([[home.intro], ...examples, home.more(code("/luckydraw help"))]),
    context([help.fair]),
  ];
}

/** Only while there are any: an empty list of what comes says nothing. */
function waiting({ locale, draws }: Home): KnownBlock[] {
  const upcoming = draws.filter(({ state }) => state === "waiting");
  const { home } = wordsOf(locale);
  return upcoming.length === 0
    ? []
    : [header(home.waiting), richText(upcoming.map((draw) => listedLine(locale, draw)))];
}

function recent({ locale, draws }: Home): KnownBlock[] {
  const { home } = wordsOf(locale);
  const past = draws.filter(({ state }) => state !== "waiting");
  const lines = past.map((draw) => listedLine(locale, draw));
  return [
    header(home.recent),
    lines.length === 0 ? richText([home.none(code("/luckydraw 2"))]) : richText(lines),
    context([home.which]),
  ];
}

function listedLine(locale: Locale, draw: ListedDraw): Line {
  const { draw: words } = wordsOf(locale);
  const { facts, channelId, startedAtSeconds } = draw;
  const start = say`${{ kind: "time", seconds: startedAtSeconds, format: "{date_short_pretty} {time}" }} · ${channel(channelId)} · `;
  if (draw.state !== "decided") {
    const drawing = say`${bold(`#${facts.number}`)} ${words.drawing(sizesOf(facts))}`;
    return say`${start}${draw.state === "waiting" ? drawing : words.calledOff(facts.number)}`;
  }
  const link = verifierLink(words.buttons.verify, draw.verifierLink);
  const outcome = outcomeLine(locale, facts, draw.names);
  return link === undefined ? say`${start}${outcome}` : say`${start}${outcome} · ${link}`;
}

function outcomeLine(locale: Locale, facts: DrawFacts, ids: readonly string[]): Line {
  const { draw: words } = wordsOf(locale);
  if (ids.length === 0) return say`${bold(`#${facts.number}`)} ${words.nobodyWon}`;
  const shown = ids.slice(0, NAMES_SHOWN).map((id) => entrant(facts, id));
  const left = ids.length - shown.length;
  const names = formatOf(locale).names(left > 0 ? [...shown, [words.more(left)]] : shown);
  const sizes = { ...sizesOf(facts), ...(facts.method === "pick" ? { count: ids.length } : {}) };
  return say`${bold(`#${facts.number}`)} ${words.result(sizes)}: ${names}`;
}

function settings({ locale, isAdmin, channelLocale, includesOrganiser }: Home): KnownBlock[] {
  const { home } = wordsOf(locale);
  const title = header(home.settings);
  if (!isAdmin) {
    const organiser = includesOrganiser ? home.organiserIn : home.organiserOut;
    return [title, context([home.language(languageNames[channelLocale]), " ", organiser, " ", home.admins])];
  }
  const organiser = choice("yes", home.organiserChoice);
  return [
    title,
    {
      type: "section",
      text: plainText(home.languageChoice, LABEL_CHARACTERS),
      accessory: {
        type: "static_select",
        action_id: homeActionIds.channelLocale,
        options: locales.map((each) => choice(each, languageNames[each])),
        initial_option: choice(channelLocale, languageNames[channelLocale]),
      },
    },
    {
      type: "actions",
      elements: [
        {
          type: "checkboxes",
          action_id: homeActionIds.organiser,
          options: [organiser],
          ...(includesOrganiser ? { initial_options: [organiser] } : {}),
        },
      ],
    },
    context([home.forAll]),
  ];
}

function choice(value: string, text: string): Option & { text: ReturnType<typeof plainText> } {
  return { text: plainText(text, OPTION_CHARACTERS), value };
}
