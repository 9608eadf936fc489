/** The brand: a lottery ball with a check mark cut out of it. */
import type { VNode } from "preact";

/** The ball alone, in the colour of the text around it. The same path as in `assets/icon.svg`. */
export function BrandMark(): VNode {
  return (
    <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        fill-rule="evenodd"
        d="M12 0a12 12 0 1 1 0 24 12 12 0 0 1 0-24ZM2.5 8.16A10.25 10.25 0 0 1 8.16 2.5a.65.65 0 0 1 .48 1.2A8.95 8.95 0 0 0 3.7 8.64a.65.65 0 0 1-1.2-.48ZM7.26 11.34l3.27 3.27 6.34-7.2 2.26 1.98-8.46 9.6-5.53-5.53Z"
      />
    </svg>
  );
}
