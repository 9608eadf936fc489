/** All pages of the site, rendered. */
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { InstalledPage } from "./installed-page.tsx";
import { fileOf, locales, pathOf } from "./locale.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { PrivacyPage } from "./privacy-page.tsx";
import { ProductPage } from "./product/product-page.tsx";
import { SupportPage } from "./support-page.tsx";
import { VerifyPage } from "./verify-page.tsx";

function page(file: string, content: VNode) {
  return { file, html: `<!doctype html>\n${renderToString(content)}\n` };
}

/** Each page's file and its HTML, before assets are hashed and settings filled in. */
export const pages: readonly { readonly file: string; readonly html: string }[] = [
  ...locales.map((locale) => page(fileOf(pathOf("product", locale)), <ProductPage locale={locale} />)),
  ...locales.map((locale) => page(fileOf(pathOf("verify", locale)), <VerifyPage locale={locale} />)),
  page("support.html", <SupportPage />),
  page("privacy.html", <PrivacyPage />),
  page("installed.html", <InstalledPage />),
  page("404.html", <NotFoundPage />),
];
