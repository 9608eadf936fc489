/** A state as a sign; the words beside it say the same. */
import type { StepOutcome } from "@luckydraw/draw-core";
import type { VNode } from "preact";

const SHAPES: Readonly<Record<StepOutcome, string>> = {
  passed: "m6.500 12.500 3.800 3.800 7.200-8.200",
  failed: "m7.500 7.500 9 9m0-9-9 9",
  undecided: "M9.200 9.300a2.900 2.900 0 1 1 4.300 2.600c-1 .6-1.500 1.100-1.500 2.100m0 3.100v.01",
  skipped: "M7.500 12h9",
};

/** A ball with a check mark, a cross, a question mark or a dash. */
export function Mark({ outcome }: { readonly outcome: StepOutcome }): VNode {
  return (
    <svg class={`mark ${outcome}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="11" />
      <path d={SHAPES[outcome]} />
    </svg>
  );
}
