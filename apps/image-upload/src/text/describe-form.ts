/** The form for a picture's link and alt text. Source of the limits: https://docs.slack.dev/reference/views/modal-views */
import type { InputBlock, ModalView } from "@slack/types";
import * as v from "valibot";
import { safeLink } from "../tag.ts";
import { context, plainText } from "./blocks.ts";
import type { Locale } from "./locale.ts";
import { wordsOf } from "./words/words-of.ts";

/** The part before the colon is the worker that answers. */
export const FORM_CALLBACK_ID = "image-upload:describe";

/** What a picture may be told. */
export interface Description {
  readonly alt: string;
  /** As a browser reads it; empty: none. */
  readonly link: string;
}

const MAX_ALT_CHARACTERS = 300;
const MAX_LINK_CHARACTERS = 1_000;
const TITLE_CHARACTERS = 24;
const LABEL_CHARACTERS = 2_000;

/** @param metadata Comes back with the submission. */
export function describeForm(
  locale: Locale,
  picture: { readonly name: string } & Partial<Description>,
  metadata: string,
): ModalView {
  const { form } = wordsOf(locale);
  return {
    type: "modal",
    callback_id: FORM_CALLBACK_ID,
    title: plainText(form.title, TITLE_CHARACTERS),
    submit: plainText(form.submit, TITLE_CHARACTERS),
    close: plainText(form.cancel, TITLE_CHARACTERS),
    private_metadata: metadata,
    blocks: [
      context([picture.name]),
      field("alt", form.alt, form.altHint, MAX_ALT_CHARACTERS, picture.alt),
      field("link", form.link, form.linkHint, MAX_LINK_CHARACTERS, picture.link),
    ],
  };
}

function field(name: keyof Description, label: string, hint: string, most: number, value = ""): InputBlock {
  return {
    type: "input",
    block_id: name,
    optional: true,
    label: plainText(label, LABEL_CHARACTERS),
    hint: plainText(hint, LABEL_CHARACTERS),
    element: {
      type: "plain_text_input",
      action_id: name,
      max_length: most,
      ...(value === "" ? {} : { initial_value: value }),
    },
  };
}

/** What was typed, or a sentence for each field that can't be taken. */
export type DescriptionReading =
  | { readonly ok: true; readonly description: Description }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const textField = (name: string, most: number) =>
  v.optional(
    v.object({ [name]: v.object({ value: v.nullish(v.pipe(v.string(), v.maxLength(most)), "") }) }),
    { [name]: { value: "" } },
  );
const StateSchema = v.object({
  alt: textField("alt", MAX_ALT_CHARACTERS),
  link: textField("link", MAX_LINK_CHARACTERS),
});

/** Reads `view.state.values` of a `view_submission`. @throws ValiError for what Slack's own form can't send */
export function readDescription(locale: Locale, stateValues: unknown): DescriptionReading {
  const values = v.parse(StateSchema, stateValues);
  const alt = oneLine(values.alt["alt"]?.value ?? "");
  const typed = oneLine(values.link["link"]?.value ?? "");
  const link = typed === "" ? "" : safeLink(typed);
  if (link === undefined) return { ok: false, errors: { link: wordsOf(locale).form.notALink } };
  return { ok: true, description: { alt, link } };
}

/** No line break, and nothing that turns the text around it. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();
}
