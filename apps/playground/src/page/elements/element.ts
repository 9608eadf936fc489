/** What every interactive element is given, and what choosing in it does. */
import { elementKey, useSurface } from "../blocks/surface.ts";
import { asObject, type Json, stringOf } from "../json.ts";

/** An interactive element in its block. */
export interface ElementProps {
  readonly element: Json;
  readonly blockId: string;
  /** In an `input` block: the value is kept until the form is sent, and the label stands outside. */
  readonly field?: FieldProps;
}

/** How an `input` block names its element for assistive technology. */
export interface FieldProps {
  readonly inputId: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  /** Send a press as well as keeping the value. */
  readonly dispatches: boolean;
}

/** An element's own view of its surface. */
export interface ElementHandle {
  readonly actionId: string;
  readonly inputId: string;
  readonly busy: boolean;
  /** The kept value in Slack's shape. */
  readonly value: Json;
  /** Keeps a value, and sends it where the element is no form field. */
  choose(value: Json): void;
  /** Keeps a value without sending it. */
  keep(value: Json): void;
  /** Sends a press. */
  press(choice: Json): void;
}

/** Binds an element to the surface it stands on. */
export function useElement({ element, blockId, field }: ElementProps): ElementHandle {
  const surface = useSurface();
  const actionId = stringOf(element, "action_id") ?? "";
  const type = stringOf(element, "type") ?? "";
  const keep = (value: Json) => surface.setValue(blockId, actionId, { type, ...value });
  return {
    actionId,
    inputId: field?.inputId ?? `${surface.id}-${blockId}-${actionId}`,
    busy: surface.busy === elementKey(blockId, actionId),
    value: surface.values[blockId]?.[actionId] ?? {},
    keep,
    choose: (value) => {
      keep(value);
      if (!field || field.dispatches) surface.act(blockId, actionId, value);
    },
    press: (choice) => surface.act(blockId, actionId, choice),
  };
}

/** The text of a text object, or an empty string. */
export function plainText(value: unknown): string {
  return stringOf(asObject(value), "text") ?? "";
}
