/** What is stored, in four lines. */
import type { VNode } from "preact";
import type { ProductWords } from "../words/words.ts";

/** What is kept and for how long. */
export function Kept({ words }: { readonly words: ProductWords }): VNode {
  return (
    <section class="kept wide" aria-labelledby="kept-title">
      <h2 id="kept-title">{words.keptTitle}</h2>
      <div>
        <dl>
          {words.kept.map(([what, howLong]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{howLong}</dd>
            </div>
          ))}
        </dl>
        <a href="/privacy">{words.keptMore}</a>
      </div>
    </section>
  );
}
