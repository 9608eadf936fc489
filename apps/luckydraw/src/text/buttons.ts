/** The buttons under a result. Each carries the draw's reference as its value. */
import type { ActionsBlock, Button, ConfirmationDialog } from "@slack/types";
import { plainText } from "./blocks.ts";
import type { Locale } from "./locale.ts";
import { wordsOf } from "./words/words-of.ts";

/** Action ids; the part before the colon is the worker that answers. */
export const actionIds = {
  verify: "luckydraw:verify",
  secondDraw: "luckydraw:second-draw",
  nextReserve: "luckydraw:next-reserve",
} as const;

/** A button that a result has. */
export type ButtonName = keyof typeof actionIds;

const BUTTON_CHARACTERS = 75;
const TITLE_CHARACTERS = 100;
const QUESTION_CHARACTERS = 300;
const CHOICE_CHARACTERS = 30;

/** The buttons of a result, in the order given. */
export function buttons(locale: Locale, reference: string, names: readonly ButtonName[]): ActionsBlock {
  return { type: "actions", elements: names.map((name) => button(locale, reference, name)) };
}

function button(locale: Locale, reference: string, name: ButtonName): Button {
  return {
    type: "button",
    action_id: actionIds[name],
    text: plainText(wordsOf(locale).draw.buttons[name], BUTTON_CHARACTERS),
    value: reference,
    ...(name === "verify" ? {} : { confirm: confirmation(locale, name) }),
  };
}

function confirmation(locale: Locale, name: "secondDraw" | "nextReserve"): ConfirmationDialog {
  const { confirm, buttons: labels } = wordsOf(locale).draw;
  const { title, text, yes } = confirm[name];
  return {
    title: plainText(title, TITLE_CHARACTERS),
    text: plainText(text, QUESTION_CHARACTERS),
    confirm: plainText(yes, CHOICE_CHARACTERS),
    deny: plainText(labels.no, CHOICE_CHARACTERS),
  };
}
