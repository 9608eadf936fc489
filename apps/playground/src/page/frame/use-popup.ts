/** A button that opens a list, and the list's keys. */
import type { RefObject } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

/** A list that opens below its button. */
export interface Popup {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly listId: string;
  readonly open: boolean;
  toggle(): void;
  /** Closes the list and gives the focus back to the button. */
  close(): void;
  /** For the element around both. */
  readonly rootProps: {
    onFocusOut(event: FocusEvent): void;
    onKeyDown(event: KeyboardEvent): void;
  };
}

/** Holds whether it is open: Esc and going elsewhere close it. */
export function usePopup(): Popup {
  const root = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("button[aria-expanded]")?.focus();
  };
  return {
    root,
    listId,
    open,
    toggle: () => setOpen(!open),
    close,
    rootProps: {
      onFocusOut: (event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget))
          setOpen(false);
      },
      onKeyDown: (event) => {
        if (event.key !== "Escape" || !open) return;
        // What lies around it, such as the drawer on a phone, stays.
        event.stopPropagation();
        close();
      },
    },
  };
}

/** For the list itself: the focus goes to where one most likely begins, and arrows move it. */
export function useListFocus(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void;
} {
  const ref = useRef<HTMLDivElement>(null);
  // Before the next key arrives, however fast somebody types.
  useLayoutEffect(() => {
    ref.current?.querySelector<HTMLElement>("input, [aria-current=true], button")?.focus();
  }, []);
  return {
    ref,
    onKeyDown: (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, button")];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      stops[(at + by + stops.length) % stops.length]?.focus();
    },
  };
}
