/** The page that a person sees: one of a few, in their language, complete without a script. */
import type { Locale } from "../locale.ts";
import type { Failure, Installed, Outcome } from "../outcome.ts";
import { INSTALL_PATH } from "../places.ts";
import { type Html, markup } from "./html.ts";
import { slackLink } from "./slack-links.ts";
import { STYLE } from "./style.ts";
import type { Words } from "./words/words.ts";
import { wordsOf } from "./words/words-of.ts";

/** What a page is made of beside its outcome. */
export interface PageOptions {
  readonly locale: Locale;
  readonly siteUrl: string | undefined;
  /** Where browsers reach Slack. */
  readonly slackOrigin: string;
  /** Finds the request in the log; shown where somebody may have to look. */
  readonly reference: string;
}

const withReference: ReadonlySet<Failure> = new Set(["slack-refused", "unavailable"]);

/** The whole document. */
export function renderPage(outcome: Outcome, options: PageOptions): string {
  const words = wordsOf(options.locale);
  const page =
    outcome.kind === "installed"
      ? installedPage(outcome.installed, options, words)
      : failurePage(outcome.kind, options, words);
  return documentOf(page, options.locale);
}

interface Page {
  readonly title: string;
  readonly content: Html;
}

function installedPage(installed: Installed, options: PageOptions, words: Words): Page {
  const { siteUrl, slackOrigin } = options;
  const { organisation, installed: say } = words;
  const isOrganisation = installed.teamId === undefined;
  const title = isOrganisation ? organisation.title(installed.name) : say.title(installed.name);
  const content = markup`
<p>${isOrganisation ? organisation.next : say.next}</p>
<dl>${say.commands.map(([typed, does]) => markup`<div><dt>${typed}</dt><dd>${does}</dd></div>`)}</dl>
<p>${say.privateChannels} <code class="whole">/invite @Luckydraw</code></p>
${missing(installed.missingScopes, words)}
${actions([isOrganisation ? organisation.open : say.open, slackLink(installed, slackOrigin)], siteUrl, words)}`;
  return { title, content };
}

function missing(scopes: readonly string[], { missing: say, features }: Words): Html | undefined {
  if (scopes.length === 0) return undefined;
  const rows = scopes.map((scope) => markup`<li>${features[scope] ?? scope} (<code>${scope}</code>)</li>`);
  return markup`<h2>${say.title}</h2><p>${say.text}</p><ul>${rows}</ul>
<p><a href="${INSTALL_PATH}">${say.again}</a></p>`;
}

function failurePage(kind: Failure, { siteUrl, reference }: PageOptions, words: Words): Page {
  const { title, text } = words.failures[kind];
  const content = markup`
<p>${text}</p>
${actions([words.begin, INSTALL_PATH], siteUrl, words)}
${withReference.has(kind) ? markup`<p class="reference">${words.reference} <code>${reference}</code></p>` : undefined}`;
  return { title, content };
}

function actions([label, href]: readonly [string, string], siteUrl: string | undefined, words: Words): Html {
  const site = siteUrl === undefined ? undefined : markup`<a href="${siteUrl}">${words.site}</a>`;
  return markup`<p class="actions"><a class="button" href="${href}">${label}</a>${site}</p>`;
}

/** `assets/icon.svg`, in the page itself: its policy lets no picture in. */
const icon = markup`<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" fill="#6b2fb3"/><path fill="#fffdf8" fill-rule="evenodd" transform="translate(4 4)" d="M12 0a12 12 0 1 1 0 24 12 12 0 0 1 0-24ZM2.5 8.16A10.25 10.25 0 0 1 8.16 2.5a.65.65 0 0 1 .48 1.2A8.95 8.95 0 0 0 3.7 8.64a.65.65 0 0 1-1.2-.48ZM7.26 11.34l3.27 3.27 6.34-7.2 2.26 1.98-8.46 9.6-5.53-5.53Z"/></svg>`;

function documentOf({ title, content }: Page, locale: Locale): string {
  return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} · Luckydraw</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
<p class="brand">${icon} Luckydraw</p>
<h1>${title}</h1>${content}
</main>
</body>
</html>
`.markup;
}
