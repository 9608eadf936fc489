/** What whoever uploads the site must know of each file. */
import { securityHeaders } from "../site/security-headers.ts";

/** One file to upload. */
export interface SiteFile {
  /** Its path in the built folder. */
  readonly file: string;
  /** The key to store it under, which is its URL's path: pages have no `.html`. */
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl: string;
  /** The settings to fill in: each stands in the text as its name in double braces. */
  readonly settings: readonly string[];
}

/** All that a deployment needs. */
export interface SiteManifest {
  /** Headers that every answer must have. */
  readonly headers: Readonly<Record<string, string>>;
  readonly files: readonly SiteFile[];
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webp: "image/webp",
  // It says its encoding itself, and some stores cut the parameter off.
  xml: "application/xml",
};

/** Kinds of files that settings are filled into. */
const FILLED_IN: readonly string[] = ["html", "txt", "xml"];

/** Assets have their content's hash in their names; pages keep theirs. */
const ASSET_CACHE = "public, max-age=31536000, immutable";
const PAGE_CACHE = "public, max-age=300";
/** These are asked for by the CDN itself, by file name. */
const KEPT_NAMES: readonly string[] = ["index.html", "404.html"];

/**
 * The manifest of a built site.
 *
 * @param files Text by path.
 * @throws TypeError for a kind of file whose content type nobody has decided on.
 */
export function siteManifest(files: ReadonlyMap<string, string>): SiteManifest {
  const paths = [...files.keys()].sort();
  return {
    headers: securityHeaders,
    files: paths.map((file) => ({
      file,
      key: KEPT_NAMES.includes(file) ? file : file.replace(/\.html$/, ""),
      contentType: contentTypeOf(file),
      cacheControl: file.startsWith("assets/") ? ASSET_CACHE : PAGE_CACHE,
      settings: FILLED_IN.includes(kindOf(file)) ? settingsIn(files.get(file) ?? "") : [],
    })),
  };
}

function contentTypeOf(file: string): string {
  const type = CONTENT_TYPES[kindOf(file)];
  if (type === undefined) throw new TypeError(`No content type is known for ${file}`);
  return type;
}

function kindOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1);
}

function settingsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ""))].sort();
}
