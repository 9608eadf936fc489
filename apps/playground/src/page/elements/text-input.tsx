/** Block Kit's fields that are typed into: text, number, e-mail, address, date and time. */
import type { JSX } from "preact";
import { numberOf, stringOf } from "../json.ts";
import { type ElementProps, plainText, useElement } from "./element.ts";

interface TypedField {
  /** The `type` of the input. */
  readonly input: "text" | "number" | "email" | "url" | "date" | "time";
  /** The member of the value that carries what was typed. */
  readonly member: string;
}

const text: TypedField = { input: "text", member: "value" };

const fields: Readonly<Record<string, TypedField>> = {
  plain_text_input: text,
  number_input: { input: "number", member: "value" },
  email_text_input: { input: "email", member: "value" },
  url_text_input: { input: "url", member: "value" },
  datepicker: { input: "date", member: "selected_date" },
  timepicker: { input: "time", member: "selected_time" },
};

/** A field that is typed into. Dates and times are sent when chosen, text on Enter where the app asked for it. */
export function TextInputElement(props: ElementProps): JSX.Element {
  const { element, field } = props;
  const handle = useElement(props);
  const { input, member } = fields[stringOf(element, "type") ?? ""] ?? text;
  const current = stringOf(handle.value, member) ?? "";
  const shared = {
    id: handle.inputId,
    class: "input",
    value: current,
    placeholder: plainText(element["placeholder"]),
    "aria-label": field ? undefined : plainText(element["placeholder"]) || handle.actionId,
    "aria-describedby": field?.describedBy,
    "aria-invalid": field?.invalid || undefined,
    maxLength: numberOf(element, "max_length"),
    onInput: (event: { currentTarget: { value: string } }) => {
      const value = { [member]: event.currentTarget.value || null };
      if (member === "value") handle.keep(value);
      else handle.choose(value);
    },
  };
  if (element["multiline"] === true) return <textarea {...shared} rows={4} />;
  const attributes = {
    ...shared,
    type: input,
    step: element["is_decimal_allowed"] === true ? "any" : undefined,
    min: stringOf(element, "min_value"),
    max: stringOf(element, "max_value"),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !field?.dispatches) return;
      event.preventDefault();
      handle.choose({ [member]: current || null });
    },
    // The element's types tell the kinds of input apart; here the app decides which it is.
  } as JSX.IntrinsicElements["input"];
  return <input {...attributes} />;
}
