/** A modal dialog: the browser's own, which holds the focus, hides the rest and closes with Esc. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Shows its children above everything until it is taken out of the tree. */
export function Dialog({
  labelledBy,
  className,
  onCancel,
  children,
}: {
  readonly labelledBy: string;
  readonly className?: string;
  /** Esc. */
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    // The first field is where one wants to be, not the cross in the corner.
    const field = dialog?.querySelector<HTMLElement>(".modal-body :is(input, textarea, select)");
    (field ?? dialog?.querySelector<HTMLElement>("[data-first]"))?.focus();
    return () => {
      // The browser gives the focus back when a dialog is closed, not when it is taken away.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dialog ${className ?? ""}`}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      {children}
    </dialog>
  );
}
