/** *Next reserve*: which winner gives way, chosen where there is a choice. */
import type { Button, StaticSelect } from "@slack/types";
import { writeWinnerReference } from "../draw/draw-reference.ts";
import { plainText } from "./blocks.ts";
import { actionIds, button, confirmation } from "./buttons.ts";
import type { DrawFacts } from "./draw-facts.ts";
import type { Locale } from "./locale.ts";
import { wordsOf } from "./words/words-of.ts";

// Slack's limits. Source: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
const MOST_OPTIONS = 100;
const OPTION_CHARACTERS = 75;
const PLACEHOLDER_CHARACTERS = 150;
// Slack takes some 13,000 characters in all of a message's blocks: the names of a long menu are cut shorter.
const MENU_CHARACTERS = 4_000;

/**
 * One winner: a button. Several: a menu of them. More than a menu holds: a button again, and the winner named last
 * gives way, as its question says.
 */
export function nextReserve(
  locale: Locale,
  facts: DrawFacts,
  winners: readonly string[],
): Button | StaticSelect {
  const { confirm, buttons } = wordsOf(locale).draw;
  const { title, yes, only, chosen, last } = confirm.nextReserve;
  if (winners.length === 1) return button(locale, facts, "nextReserve", { title, yes, text: only });
  if (winners.length > MOST_OPTIONS) return button(locale, facts, "nextReserve", { title, yes, text: last });
  const characters = Math.min(OPTION_CHARACTERS, Math.floor(MENU_CHARACTERS / winners.length));
  return {
    type: "static_select",
    action_id: actionIds.nextReserve,
    placeholder: plainText(buttons.nextReserve, PLACEHOLDER_CHARACTERS),
    options: winners.map((id, index) => ({
      text: plainText(label(locale, facts, id, index + 1), characters),
      value: writeWinnerReference(facts.reference, index + 1),
    })),
    confirm: confirmation(locale, { title, yes, text: chosen }),
  };
}

/** People by their place alone: a menu shows plain text, where an id turns into no name. */
function label(locale: Locale, { entries }: DrawFacts, id: string, place: number): string {
  return wordsOf(locale).draw.givesWay(place, entries.kind === "options" ? id : undefined);
}
