/** The page that checks a receipt: its frame. What checks is `verifier/`, which starts in the browser. */
import type { VNode } from "preact";
import { type Locale, pathOf } from "./locale.ts";
import { Document } from "./parts/document.tsx";
import { verifierWordsOf } from "./verifier/words/verifier-words-of.ts";

/** The whole page; without scripts it says how to check by other means. */
export function VerifyPage({ locale }: { readonly locale: Locale }): VNode {
  const { page } = verifierWordsOf(locale);
  return (
    <Document
      locale={locale}
      title={page.title}
      description={page.description}
      path={pathOf("verify", locale)}
      translated="verify"
      styles={["/styles/verifier.css"]}
      script={`/verifier/start-${locale}.ts`}
    >
      <div class="verify-page">
        <h1>{page.heading}</h1>
        <p class="lead">{page.lead}</p>
        <div id="verifier" />
        <noscript>
          <p class="refused">{page.noScript}</p>
          <p>
            <code>npx -p @luckydraw/draw-core luckydraw-verify receipt.json</code>
          </p>
        </noscript>
      </div>
    </Document>
  );
}
