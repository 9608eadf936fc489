/** Options of menus, checkboxes and radio buttons. */
import { asObject, type Json, objectsOf, stringOf } from "../json.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { unescapeSlack } from "../mrkdwn/escape.ts";
import { plainText } from "./element.ts";

/** Something that can be picked. */
export interface Choice {
  /** What is compared and sent: an option's value, a person's or channel's id. */
  readonly key: string;
  readonly label: string;
  /** A second line or remark. */
  readonly hint?: string;
  /** Heading of its group. */
  readonly group?: string;
  /** The option object as the app wrote it. */
  readonly option?: Json;
}

/** The choices of an element's `options` or `option_groups`, in order. */
export function choicesOf(element: Json): Choice[] {
  const grouped = objectsOf(element, "option_groups").flatMap((group) =>
    objectsOf(group, "options").map((option) => choiceOf(option, plainText(group["label"]))),
  );
  return [...objectsOf(element, "options").map((option) => choiceOf(option)), ...grouped];
}

function choiceOf(option: Json, group?: string): Choice {
  const description = plainText(option["description"]);
  return {
    key: stringOf(option, "value") ?? "",
    label: withEmoji(unescapeSlack(plainText(option["text"]))),
    ...(description ? { hint: description } : {}),
    ...(group ? { group } : {}),
    option: sentOption(option),
  };
}

/** What Slack sends back of an option: its text and value. */
function sentOption(option: Json): Json {
  return { text: option["text"], value: option["value"] };
}

/** The value of an option object, or `undefined`. */
export function optionValue(option: unknown): string | undefined {
  return stringOf(asObject(option), "value");
}
