/** The product page. */
import type { VNode } from "preact";
import { type Locale, pathOf } from "../locale.ts";
import { AddToSlack } from "../parts/add-to-slack.tsx";
import { Document } from "../parts/document.tsx";
import { wordsOf } from "../words/words.ts";
import { Commands } from "./commands.tsx";
import { Fairness } from "./fairness.tsx";
import { Hero } from "./hero.tsx";
import { HowItWorks } from "./how-it-works.tsx";
import { Install } from "./install.tsx";
import { Kept } from "./kept.tsx";

/** The whole page. */
export function ProductPage({ locale }: { readonly locale: Locale }): VNode {
  const { product } = wordsOf(locale);
  return (
    <Document
      locale={locale}
      title={product.title}
      description={product.description}
      path={pathOf("product", locale)}
      translated="product"
      styles={["/styles/product.css"]}
    >
      <Hero locale={locale} words={product} />
      <HowItWorks words={product} />
      <Fairness locale={locale} words={product} />
      <Commands words={product} />
      <Install words={product} />
      <Kept words={product} />
      <section class="last-call wide" aria-label={product.addToSlack}>
        <p>{product.headline}</p>
        <AddToSlack label={product.addToSlack} />
      </section>
    </Document>
  );
}
