/** What a form holds before anyone touches it, in the shape of Slack's `view.state.values`. */
import type { ViewState } from "../../shared/protocol.ts";
import { asObject, type Json, numberOf, objectsOf, stringOf, stringsOf } from "../json.ts";

type Reader = (element: Json) => Json;

const typed: Reader = (element) => ({
  value: stringOf(element, "initial_value") ?? numberOf(element, "initial_value")?.toString() ?? null,
});

function one(member: string, initial: string): Reader {
  return (element) => ({ [member]: element[initial] ?? null });
}

const manyOptions: Reader = (element) => ({ selected_options: objectsOf(element, "initial_options") });

const readers: Readonly<Record<string, Reader>> = {
  plain_text_input: typed,
  number_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  datepicker: one("selected_date", "initial_date"),
  timepicker: one("selected_time", "initial_time"),
  static_select: one("selected_option", "initial_option"),
  radio_buttons: one("selected_option", "initial_option"),
  users_select: one("selected_user", "initial_user"),
  channels_select: one("selected_channel", "initial_channel"),
  conversations_select: one("selected_conversation", "initial_conversation"),
  checkboxes: manyOptions,
  multi_static_select: manyOptions,
  multi_users_select: (element) => ({ selected_users: stringsOf(element, "initial_users") }),
  multi_channels_select: (element) => ({ selected_channels: stringsOf(element, "initial_channels") }),
  multi_conversations_select: (element) => ({
    selected_conversations: stringsOf(element, "initial_conversations"),
  }),
};

/**
 * The value of every element with a state, by block and action id.
 *
 * @param blocks Blocks of a message or modal; blocks without an id count by their place, as `blockIdOf` does.
 */
export function initialValues(blocks: readonly Json[]): ViewState {
  const values: Record<string, Record<string, Json>> = {};
  for (const [index, block] of blocks.entries()) {
    for (const element of elementsOf(block)) {
      const type = stringOf(element, "type") ?? "";
      const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
      const actionId = stringOf(element, "action_id");
      if (!reader || actionId === undefined) continue;
      const blockId = blockIdOf(block, index);
      values[blockId] = { ...values[blockId], [actionId]: { type, ...reader(element) } };
    }
  }
  return values;
}

/** A block's id, or its place where the app gave it none. */
export function blockIdOf(block: Json, index: number): string {
  return stringOf(block, "block_id") ?? `block-${index}`;
}

function elementsOf(block: Json): readonly Json[] {
  return [asObject(block["element"]), asObject(block["accessory"]), ...objectsOf(block, "elements")];
}

/**
 * The form as it is: what was there at first, overlaid by what was typed and chosen.
 *
 * @param blocks The blocks now shown; a value of a block that is gone is left out.
 * @param touched What was typed and chosen.
 */
export function currentValues(blocks: readonly Json[], touched: ViewState): ViewState {
  const initial = Object.entries(initialValues(blocks));
  return Object.fromEntries(
    initial.map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions).map(([actionId, value]) => [actionId, touched[blockId]?.[actionId] ?? value]),
      ),
    ]),
  );
}
