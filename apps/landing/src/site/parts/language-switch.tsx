/** Links to the same page in the other languages. */
import type { VNode } from "preact";
import { type Locale, localeNames, locales, pathOf, type TranslatedPage } from "../locale.ts";

interface LanguageSwitchProps {
  readonly locale: Locale;
  readonly page: TranslatedPage;
  readonly label: string;
}

/** Each language under its own name. */
export function LanguageSwitch({ locale, page, label }: LanguageSwitchProps): VNode {
  return (
    <ul class="languages" aria-label={label}>
      {locales.map((each) => (
        <li key={each}>
          <a
            href={pathOf(page, each)}
            lang={each}
            hreflang={each}
            aria-current={each === locale ? "true" : undefined}
          >
            {localeNames[each]}
          </a>
        </li>
      ))}
    </ul>
  );
}
