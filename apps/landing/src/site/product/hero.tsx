/** The first thing that is seen: one sentence, one button, one real draw. */
import type { VNode } from "preact";
import { type Locale, pathOf } from "../locale.ts";
import { AddToSlack } from "../parts/add-to-slack.tsx";
import type { ProductWords } from "../words/words.ts";

interface HeroProps {
  readonly locale: Locale;
  readonly words: ProductWords;
}

/** The top of the product page. */
export function Hero({ locale, words }: HeroProps): VNode {
  return (
    <section class="hero wide">
      <div class="hero-words">
        <h1>{words.headline}</h1>
        <p class="lead">{words.lead}</p>
        <p class="actions">
          <AddToSlack label={words.addToSlack} />
          <a class="button" href={pathOf("verify", locale)}>
            {words.checkInstead}
          </a>
        </p>
      </div>
      <figure class="hero-picture">
        <picture>
          <source srcset="/images/draw-dark.webp" media="(prefers-color-scheme: dark)" />
          <img
            src="/images/draw-light.webp"
            width="560"
            height="286"
            alt={words.pictureText}
            fetchpriority="high"
          />
        </picture>
        <figcaption>{words.pictureCaption}</figcaption>
      </figure>
    </section>
  );
}
