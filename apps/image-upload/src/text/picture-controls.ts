/** The controls under a picture. */
import type { ActionsBlock, Button, ConfirmationDialog } from "@slack/types";
import { formats } from "../tag.ts";
import { plainText } from "./blocks.ts";
import type { Locale } from "./locale.ts";
import { type Reference, writeReference } from "./reference.ts";
import { wordsOf } from "./words/words-of.ts";

/** Action ids; the part before the colon is the worker that answers. */
export const actionIds = {
  describe: "image-upload:describe",
  html: "image-upload:copy-html",
  markdown: "image-upload:copy-markdown",
  url: "image-upload:copy-url",
  remove: "image-upload:remove",
} as const;

const BUTTON_CHARACTERS = 75;
const TITLE_CHARACTERS = 100;
const QUESTION_CHARACTERS = 300;
const CHOICE_CHARACTERS = 30;

/** *Add link and alt text*, *Copy as …*, *Remove*. */
export function pictureControls(locale: Locale, reference: Reference): ActionsBlock {
  const { buttons, formats: names, confirmRemove } = wordsOf(locale).picture;
  const value = writeReference(reference);
  const button = (action: keyof typeof actionIds, text: string): Button => ({
    type: "button",
    action_id: actionIds[action],
    text: plainText(text, BUTTON_CHARACTERS),
    value,
  });
  const confirm: ConfirmationDialog = {
    title: plainText(confirmRemove.title, TITLE_CHARACTERS),
    text: plainText(confirmRemove.text, QUESTION_CHARACTERS),
    confirm: plainText(confirmRemove.yes, CHOICE_CHARACTERS),
    deny: plainText(buttons.no, CHOICE_CHARACTERS),
    style: "danger",
  };
  return {
    type: "actions",
    elements: [
      button("describe", buttons.describe),
      // Buttons, not a menu: one that shows a choice doesn't take the same one again.
      ...formats.map((format) => button(format, names[format])),
      { ...button("remove", buttons.remove), style: "danger", confirm },
    ],
  };
}
