/** The controls under a picture. */
import type { ActionsBlock } from "@slack/types";
import { formats } from "../tag.ts";
import { plainText } from "./blocks.ts";
import type { Locale } from "./locale.ts";
import { type Reference, writeFormatReference, writeReference } from "./reference.ts";
import { wordsOf } from "./words/words-of.ts";

/** Action ids; the part before the colon is the worker that answers. */
export const actionIds = {
  describe: "image-upload:describe",
  copy: "image-upload:copy",
  remove: "image-upload:remove",
} as const;

const BUTTON_CHARACTERS = 75;
const TITLE_CHARACTERS = 100;
const QUESTION_CHARACTERS = 300;
const CHOICE_CHARACTERS = 30;

/** *Add link and alt text*, *Copy as*, *Remove*. */
export function pictureControls(locale: Locale, reference: Reference): ActionsBlock {
  const { buttons, formats: names, confirmRemove } = wordsOf(locale).picture;
  const value = writeReference(reference);
  return {
    type: "actions",
    elements: [
      {
        type: "button",
        action_id: actionIds.describe,
        text: plainText(buttons.describe, BUTTON_CHARACTERS),
        value,
      },
      {
        type: "static_select",
        action_id: actionIds.copy,
        placeholder: plainText(buttons.copy, BUTTON_CHARACTERS),
        options: formats.map((format) => ({
          text: plainText(names[format], BUTTON_CHARACTERS),
          value: writeFormatReference(format, reference),
        })),
      },
      {
        type: "button",
        style: "danger",
        action_id: actionIds.remove,
        text: plainText(buttons.remove, BUTTON_CHARACTERS),
        value,
        confirm: {
          title: plainText(confirmRemove.title, TITLE_CHARACTERS),
          text: plainText(confirmRemove.text, QUESTION_CHARACTERS),
          confirm: plainText(confirmRemove.yes, CHOICE_CHARACTERS),
          deny: plainText(buttons.no, CHOICE_CHARACTERS),
          style: "danger",
        },
      },
    ],
  };
}
