/** Which component shows which Block Kit element. */
import type { FunctionComponent, JSX } from "preact";
import { stringOf } from "../json.ts";
import { ButtonElement } from "./button.tsx";
import { CheckboxesElement, RadioButtonsElement } from "./choice-list.tsx";
import type { ElementProps } from "./element.ts";
import { ImageElement } from "./image.tsx";
import { OverflowElement } from "./overflow.tsx";
import { SelectElement } from "./select.tsx";
import { TextInputElement } from "./text-input.tsx";

const elements: Readonly<Record<string, FunctionComponent<ElementProps>>> = {
  button: ButtonElement,
  overflow: OverflowElement,
  image: ImageElement,
  checkboxes: CheckboxesElement,
  radio_buttons: RadioButtonsElement,
  plain_text_input: TextInputElement,
  number_input: TextInputElement,
  email_text_input: TextInputElement,
  url_text_input: TextInputElement,
  datepicker: TextInputElement,
  timepicker: TextInputElement,
  static_select: SelectElement,
  users_select: SelectElement,
  channels_select: SelectElement,
  conversations_select: SelectElement,
  multi_static_select: SelectElement,
  multi_users_select: SelectElement,
  multi_channels_select: SelectElement,
  multi_conversations_select: SelectElement,
};

/** Shows an element; says so where its type is not known here. */
export function ElementView(props: ElementProps): JSX.Element {
  const type = stringOf(props.element, "type") ?? "";
  const Known = Object.hasOwn(elements, type) ? elements[type] : undefined;
  return Known ? <Known {...props} /> : <span class="unknown">Not shown here: {type || "an element"}</span>;
}
