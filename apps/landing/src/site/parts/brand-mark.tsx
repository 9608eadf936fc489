/** The brand: a lottery ball with a check mark cut out of it. */
import type { VNode } from "preact";

/** The ball alone, in the colour of the text around it. */
export function BrandMark(): VNode {
  return (
    <svg class="brand-mark" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <path
        fill-rule="evenodd"
        d="M11 0a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm5.9 7.1-7.6 8.2-3.9-3.8-1.8 1.9 5.8 5.6 9.3-10.1-1.8-1.8Z"
      />
    </svg>
  );
}
