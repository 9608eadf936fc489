/** The list that was drawn from, to look through. */
import type { VNode } from "preact";
import type { DrawSummary } from "../check/report.ts";
import { numberText } from "../format.ts";
import { useText } from "../text-context.ts";
import { More } from "./result-view.tsx";

/** The entries in their order, folded away. */
export function EntriesView({ draw }: { readonly draw: DrawSummary }): VNode {
  const { locale, words } = useText();
  return (
    <details class="entries">
      <summary>{words.draw.entries(numberText(locale, draw.entries.total))}</summary>
      <ol>
        {draw.entries.shown.map(([id, weight], index) => (
          <li key={index}>
            <bdi>{id}</bdi>
            {weight > 1 && <span class="quiet"> {words.draw.tickets(numberText(locale, weight))}</span>}
          </li>
        ))}
      </ol>
      <More list={draw.entries} />
    </details>
  );
}
