/** How it comes into a workspace, and whom to ask. */
import type { VNode } from "preact";
import type { ProductWords } from "../words/words.ts";

/** From the button to the first draw. */
export function Install({ words }: { readonly words: ProductWords }): VNode {
  return (
    <section class="install wide" aria-labelledby="install-title">
      <h2 id="install-title">{words.installTitle}</h2>
      <ol class="steps">
        {words.install.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p class="section-lead">
        {words.installHelp} <a href="/support">{words.installSupport}</a>
      </p>
    </section>
  );
}
