/** The open list of a picker. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PickerMenu } from "./use-picker-menu.ts";

/** Lists choices, the active one in sight. */
export function PickerList({
  menu,
  label,
  selected,
  multiple,
}: {
  readonly menu: PickerMenu;
  readonly label: string;
  readonly selected: readonly string[];
  readonly multiple: boolean;
}): JSX.Element {
  const { listId, listed, left, active } = menu;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div class="popup picker-popup">
      <div role="listbox" id={listId} aria-label={label} aria-multiselectable={multiple} ref={list}>
        {listed.map((choice, index) => (
          <div key={choice.key} role="presentation">
            {choice.group && choice.group !== listed[index - 1]?.group && (
              <div class="group">{choice.group}</div>
            )}
            {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys */}
            <div
              role="option"
              id={`${listId}-${index}`}
              class={index === active ? "option active" : "option"}
              aria-selected={selected.includes(choice.key)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => menu.toggle(choice)}
            >
              <span class="option-label">{choice.label}</span>
              {choice.hint && <span class="hint">{choice.hint}</span>}
            </div>
          </div>
        ))}
      </div>
      {listed.length === 0 && <p class="popup-note">Nothing like that.</p>}
      {left > 0 && <p class="popup-note">{left.toLocaleString("en")} more. Type to find them.</p>}
    </div>
  );
}
