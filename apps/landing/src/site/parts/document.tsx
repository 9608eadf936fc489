/** What every page has around its content. */
import type { ComponentChildren, VNode } from "preact";
import { type Locale, locales, pathOf, type TranslatedPage } from "../locale.ts";
import { pagePolicy } from "../security-headers.ts";
import { setting } from "../settings.ts";
import { wordsOf } from "../words/words.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";

/** What a page says of itself. */
export interface PageHead {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** Its URL's path; a page that has none is not to be found by search engines. */
  readonly path?: string;
  /** The page that it is in other languages too. */
  readonly translated?: TranslatedPage;
  /** Style sheets and the script, as paths of the sources. */
  readonly styles?: readonly string[];
  readonly script?: string;
}

/** A whole HTML document. */
export function Document(props: PageHead & { readonly children: ComponentChildren }): VNode {
  const { locale, title, description, styles = [], script, children, path } = props;
  const { frame } = wordsOf(locale);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={pagePolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {path === undefined ? <meta name="robots" content="noindex" /> : <Place {...props} path={path} />}
        <link rel="icon" href="/images/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="stylesheet" href="/styles/site.css" />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {script && <script type="module" src={script} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {frame.skip}
        </a>
        <Header locale={locale} path={path} translated={props.translated} />
        <main id="main">{children}</main>
        <Footer locale={locale} translated={props.translated} />
      </body>
    </html>
  );
}

/** Where the page is, and where it is in other languages. */
function Place({ path, locale, title, description, translated }: PageHead & { readonly path: string }) {
  const at = (place: string) => `${setting("origin")}${place}`;
  return (
    <>
      <link rel="canonical" href={at(path)} />
      {translated &&
        locales.map((each) => (
          <link key={each} rel="alternate" hreflang={each} href={at(pathOf(translated, each))} />
        ))}
      {translated && <link rel="alternate" hreflang="x-default" href={at(pathOf(translated, "en"))} />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Luckydraw" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={at(path)} />
      <meta property="og:locale" content={{ en: "en_GB", ko: "ko_KR", ja: "ja_JP" }[locale]} />
      {/* Whole addresses, which only the deployment knows: nothing for the build to resolve. */}
      <meta vite-ignore property="og:image" content={at(`/share-${locale}.png`)} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={wordsOf(locale).product.headline} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
