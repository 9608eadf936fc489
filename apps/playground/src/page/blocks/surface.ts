/** Where blocks stand, a message or a modal, and what pressing and choosing there does. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ViewState } from "../../shared/protocol.ts";
import type { Json } from "../json.ts";

/** A message or modal that holds interactive elements. */
export interface Surface {
  /** Prefix that makes element ids unique on the page. */
  readonly id: string;
  /** What is typed and chosen so far. */
  readonly values: ViewState;
  /** The element whose press is on its way, as `elementKey` writes it. */
  readonly busy: string | undefined;
  /** Messages under inputs, by block id. */
  readonly errors: Readonly<Record<string, string>>;
  setValue(blockId: string, actionId: string, value: Json): void;
  /** Sends a press or choice to the app. */
  act(blockId: string, actionId: string, choice: Json): void;
}

/** A surface on which nothing can be pressed. */
export const inertSurface: Surface = {
  id: "inert",
  values: {},
  busy: undefined,
  errors: {},
  setValue: () => {},
  act: () => {},
};

/** Carries the surface to its elements. */
export const SurfaceContext = createContext<Surface>(inertSurface);

/** The surface that an element stands on. */
export function useSurface(): Surface {
  return useContext(SurfaceContext);
}

/** Names an element within its surface. */
export function elementKey(blockId: string, actionId: string): string {
  return `${blockId}/${actionId}`;
}
