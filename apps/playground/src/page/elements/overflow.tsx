/** Block Kit's overflow menu: three dots. */
import type { JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { type ElementProps, useElement } from "./element.ts";
import { choicesOf } from "./option.ts";

/** A button that opens a short menu; each entry is sent as a press. */
export function OverflowElement(props: ElementProps): JSX.Element {
  const handle = useElement(props);
  const menuId = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const focusEntry = (by: number) => {
    const entries = [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    entries[(at + by + entries.length) % entries.length]?.focus();
  };
  const close = () => {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the menu inside
    <div
      class="overflow"
      ref={root}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget)))
          setOpen(false);
      }}
      onKeyDown={(event) => {
        if (!open || !["Escape", "ArrowDown", "ArrowUp"].includes(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Escape") close();
        else focusEntry(event.key === "ArrowDown" ? 1 : -1);
      }}
    >
      <button
        type="button"
        class="button"
        aria-label="More actions"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        aria-busy={handle.busy}
        onClick={() => setOpen(!open)}
      >
        ⋯
      </button>
      {open && (
        <div class="popup menu" role="menu" id={menuId} aria-label="More actions">
          {choicesOf(props.element).map((choice) => (
            <button
              key={choice.key}
              type="button"
              role="menuitem"
              class="option"
              onClick={() => {
                close();
                handle.press({ selected_option: choice.option });
              }}
            >
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
