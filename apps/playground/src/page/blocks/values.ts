/** Changes what a surface holds. */
import type { ViewState } from "../../shared/protocol.ts";
import type { Json } from "../json.ts";

/** The values with one of them set. */
export function withValue(values: ViewState, blockId: string, actionId: string, value: Json): ViewState {
  return { ...values, [blockId]: { ...values[blockId], [actionId]: value } };
}

/** The values with what was chosen this instant, where the element keeps a value at all. */
export function withChoice(values: ViewState, blockId: string, actionId: string, choice: Json): ViewState {
  const before = values[blockId]?.[actionId];
  return before ? withValue(values, blockId, actionId, { ...before, ...choice }) : values;
}
