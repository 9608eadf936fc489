/** The top of every page. */
import type { VNode } from "preact";
import { type Locale, pathOf, type TranslatedPage } from "../locale.ts";
import { wordsOf } from "../words/words.ts";
import { BrandMark } from "./brand-mark.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

interface HeaderProps {
  readonly locale: Locale;
  readonly path: string | undefined;
  readonly translated: TranslatedPage | undefined;
}

/** The brand, the ways to the other pages, the languages. */
export function Header({ locale, path, translated }: HeaderProps): VNode {
  const { frame } = wordsOf(locale);
  const links = [
    { href: `${pathOf("product", locale)}#how`, text: frame.how, also: "roomy" },
    { href: pathOf("verify", locale), text: frame.check },
    { href: "/support", text: frame.support, also: "roomy" },
  ];
  return (
    <header class="site-header">
      <div class="wide">
        <a class="brand" href={pathOf("product", locale)}>
          <BrandMark />
          {frame.home}
        </a>
        <nav aria-label={frame.navigation}>
          <ul>
            {links.map(({ href, text, also }) => (
              <li key={href} class={also}>
                <a href={href} aria-current={href === path ? "page" : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {translated && <LanguageSwitch locale={locale} page={translated} label={frame.languages} />}
      </div>
    </header>
  );
}
