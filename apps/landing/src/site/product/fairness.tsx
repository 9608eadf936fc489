/** How a draw is fair, what that doesn't cover, and an invitation to try and cheat. */
import type { VNode } from "preact";
import { type Locale, pathOf } from "../locale.ts";
import type { ProductWords } from "../words/words.ts";

interface FairnessProps {
  readonly locale: Locale;
  readonly words: ProductWords;
}

/** The argument, its limits, the dare. */
export function Fairness({ locale, words }: FairnessProps): VNode {
  return (
    <section class="fair wide" id="fair" aria-labelledby="fair-title">
      <h2 id="fair-title">{words.fairTitle}</h2>
      <div class="fair-columns">
        {words.fair.map(({ title, text }) => (
          <div key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </div>
        ))}
      </div>
      <div class="fair-rest">
        <div class="limits">
          <h3>{words.limitsTitle}</h3>
          <ul>
            {words.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </div>
        <div class="cheat">
          <h3>{words.cheat.title}</h3>
          <p>{words.cheat.text}</p>
          <a class="button strong" href={`${pathOf("verify", locale)}#example`}>
            {words.cheatButton}
          </a>
        </div>
      </div>
    </section>
  );
}
