/** The end of every page. */
import type { VNode } from "preact";
import { type Locale, pathOf, type TranslatedPage } from "../locale.ts";
import { wordsOf } from "../words/words.ts";
import { LanguageSwitch } from "./language-switch.tsx";

interface FooterProps {
  readonly locale: Locale;
  readonly translated: TranslatedPage | undefined;
}

/** What a visitor looks for at the end. */
export function Footer({ locale, translated }: FooterProps): VNode {
  const { frame } = wordsOf(locale);
  return (
    <footer class="site-footer">
      <div class="wide">
        <p>{frame.footer}</p>
        <ul>
          <li>
            <a href={pathOf("verify", locale)}>{frame.check}</a>
          </li>
          <li>
            <a href="/support">{frame.support}</a>
          </li>
          <li>
            <a href="/privacy">{frame.privacy}</a>
          </li>
        </ul>
        <LanguageSwitch locale={locale} page={translated ?? "product"} label={frame.languages} />
      </div>
    </footer>
  );
}
