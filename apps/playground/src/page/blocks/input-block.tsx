/** Block Kit's `input`: a label, a field, a hint, and what is wrong with the field. */
import type { JSX } from "preact";
import { plainText } from "../elements/element.ts";
import { ElementView } from "../elements/element-view.tsx";
import { asObject, type Json, stringOf } from "../json.ts";
import { useSurface } from "./surface.ts";

/** A labelled field. */
export function InputBlock({
  block,
  blockId,
}: {
  readonly block: Json;
  readonly blockId: string;
}): JSX.Element {
  const surface = useSurface();
  const element = asObject(block["element"]);
  const base = `${surface.id}-${blockId}`;
  const error = surface.errors[blockId];
  const hint = plainText(block["hint"]);
  const described = [hint && `${base}-hint`, error && `${base}-error`].filter(Boolean).join(" ");
  const isGroup = ["checkboxes", "radio_buttons"].includes(stringOf(element, "type") ?? "");
  const inputId = `${base}-field`;
  const label = (
    <>
      {plainText(block["label"])}
      {block["optional"] === true && <span class="optional"> (optional)</span>}
    </>
  );
  return (
    <div class={error ? "field invalid" : "field"} data-block-id={blockId}>
      {isGroup ? (
        <span class="label" id={`${base}-label`}>
          {label}
        </span>
      ) : (
        <label class="label" id={`${base}-label`} for={inputId}>
          {label}
        </label>
      )}
      <ElementView
        element={element}
        blockId={blockId}
        field={{
          inputId,
          labelId: `${base}-label`,
          describedBy: described || undefined,
          invalid: error !== undefined,
          dispatches: block["dispatch_action"] === true,
        }}
      />
      {error && (
        <p class="field-error" id={`${base}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${base}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
