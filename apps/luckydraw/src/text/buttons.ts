/** Buttons, and the questions before them. */
import type { Button, ConfirmationDialog } from "@slack/types";
import { plainText } from "./blocks.ts";
import type { DrawFacts } from "./draw-facts.ts";
import type { Locale } from "./locale.ts";
import type { Confirmation } from "./words/words.ts";
import { wordsOf } from "./words/words-of.ts";

/** Action ids; the part before the colon is the worker that answers. */
export const actionIds = {
  verify: "luckydraw:verify",
  secondDraw: "luckydraw:second-draw",
  nextReserve: "luckydraw:next-reserve",
} as const;

const BUTTON_CHARACTERS = 75;
const TITLE_CHARACTERS = 100;
const QUESTION_CHARACTERS = 300;
const CHOICE_CHARACTERS = 30;

/** A button that carries the draw's reference. */
export function button(
  locale: Locale,
  { reference }: DrawFacts,
  name: keyof typeof actionIds,
  question?: Confirmation,
): Button {
  return {
    type: "button",
    action_id: actionIds[name],
    text: plainText(wordsOf(locale).draw.buttons[name], BUTTON_CHARACTERS),
    value: reference,
    ...(question === undefined ? {} : { confirm: confirmation(locale, question) }),
  };
}

/** A question before something is done. */
export function confirmation(locale: Locale, { title, text, yes }: Confirmation): ConfirmationDialog {
  return {
    title: plainText(title, TITLE_CHARACTERS),
    text: plainText(text, QUESTION_CHARACTERS),
    confirm: plainText(yes, CHOICE_CHARACTERS),
    deny: plainText(wordsOf(locale).draw.buttons.no, CHOICE_CHARACTERS),
  };
}
