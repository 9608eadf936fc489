/** Something that is opened when it is wanted. */
import type { ComponentChildren, JSX } from "preact";

/** A title that shows its children when pressed. */
export function Fold({
  title,
  open,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <details open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
