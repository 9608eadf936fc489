/** The form that a bare `/luckydraw` opens. Source of the limits: https://docs.slack.dev/reference/views/modal-views */
import type { InputBlock, KnownBlock, ModalView, Option } from "@slack/types";
import { limits } from "../command/limits.ts";
import { context, plainText } from "./blocks.ts";
import { isDirectMessage } from "./direct-message.ts";
import { type Field, FORM_CALLBACK_ID, fields, methods, sources } from "./form-fields.ts";
import type { Locale } from "./locale.ts";
import { channel } from "./piece.ts";
import type { FormWords } from "./words/words.ts";
import { wordsOf } from "./words/words-of.ts";

export { FORM_CALLBACK_ID } from "./form-fields.ts";

/** What the form starts from. */
export interface FormOptions {
  readonly locale: Locale;
  /** The channel that the command was typed in. */
  readonly channelId: string;
  /** Comes back with the submission; at most 3,000 characters, made and read by the flow. */
  readonly metadata: string;
}

const TITLE_CHARACTERS = 24;
const LABEL_CHARACTERS = 2_000;
const OPTION_CHARACTERS = 75;
const PLACEHOLDER_CHARACTERS = 150;
const METADATA_CHARACTERS = 3_000;
/** Slack's limit for the text of one field. */
const INPUT_CHARACTERS = 3_000;

/**
 * The modal for `views.open`.
 *
 * @throws RangeError when the metadata is longer than Slack keeps.
 */
export function formView({ locale, channelId, metadata }: FormOptions): ModalView {
  if (metadata.length > METADATA_CHARACTERS) throw new RangeError("metadata is longer than Slack keeps");
  const { form } = wordsOf(locale);
  return {
    type: "modal",
    callback_id: FORM_CALLBACK_ID,
    title: plainText(form.title, TITLE_CHARACTERS),
    submit: plainText(form.submit, TITLE_CHARACTERS),
    close: plainText(form.cancel, TITLE_CHARACTERS),
    private_metadata: metadata,
    blocks: [
      ...whereBlocks(form, channelId),
      ...poolFields(form),
      ...methodFields(form),
      ...detailFields(form),
    ],
  };
}

function whereBlocks(form: FormWords, channelId: string): KnownBlock[] {
  return isDirectMessage(channelId) ? [] : [context(form.where([channel(channelId)]))];
}

function poolFields(form: FormWords): InputBlock[] {
  const words = { channel: form.whoChannel, people: form.whoPeople, options: form.whoOptions };
  const options = sources.map((source) => choice(source, words[source]));
  return [
    input("who", form.who, {
      type: "radio_buttons",
      options,
      initial_option: choice("channel", words.channel),
    }),
    optional("people", form.people, { type: "multi_users_select" }, form.peopleHint),
    optional("channels", form.channels, {
      type: "multi_conversations_select",
      filter: { include: ["public", "private"], exclude_bot_users: true },
    }),
    optional(
      "options",
      form.options,
      {
        type: "plain_text_input",
        multiline: true,
        max_length: INPUT_CHARACTERS,
        placeholder: plainText(form.optionsPlaceholder, PLACEHOLDER_CHARACTERS),
      },
      form.optionsHint,
    ),
  ];
}

function methodFields(form: FormWords): InputBlock[] {
  const options = methods.map((method) => choice(method, form.methods[method]));
  return [
    input("method", form.method, {
      type: "static_select",
      options,
      initial_option: choice("pick", form.methods.pick),
    }),
    optional(
      "count",
      form.count,
      {
        type: "number_input",
        is_decimal_allowed: false,
        min_value: "1",
        max_value: String(limits.count),
        initial_value: "1",
      },
      form.countHint,
    ),
  ];
}

function detailFields(form: FormWords): InputBlock[] {
  return [
    optional("prize", form.prize, { type: "plain_text_input", max_length: limits.prizeCharacters }),
    optional(
      "reserves",
      form.reserves,
      {
        type: "number_input",
        is_decimal_allowed: false,
        min_value: "0",
        max_value: String(limits.reserves),
      },
      form.reservesHint,
    ),
    optional("except", form.except, { type: "multi_users_select" }),
    optional("quietly", form.quietly, {
      type: "checkboxes",
      options: [choice("quietly", form.quietlyOption)],
    }),
  ];
}

function input(field: Field, label: string, element: InputBlock["element"]): InputBlock {
  return {
    type: "input",
    block_id: fields[field],
    label: plainText(label, LABEL_CHARACTERS),
    element: { ...element, action_id: fields[field] },
  };
}

function optional(field: Field, label: string, element: InputBlock["element"], hint?: string): InputBlock {
  const block = { ...input(field, label, element), optional: true };
  return hint === undefined ? block : { ...block, hint: plainText(hint, LABEL_CHARACTERS) };
}

function choice(value: string, text: string): Option & { text: ReturnType<typeof plainText> } {
  return { text: plainText(text, OPTION_CHARACTERS), value };
}
