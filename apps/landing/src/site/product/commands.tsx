/** What people type. */
import type { VNode } from "preact";
import type { ProductWords } from "../words/words.ts";

/** Commands to copy, each beside what it does; a click selects one whole. */
export function Commands({ words }: { readonly words: ProductWords }): VNode {
  return (
    <section class="commands wide" aria-labelledby="commands-title">
      <h2 id="commands-title">{words.commandsTitle}</h2>
      <p class="section-lead">{words.commandsLead}</p>
      <dl>
        {words.commands.map(([typed, done]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{done}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
