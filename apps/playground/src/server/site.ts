/** The CDN: the built public site, and behind `/slack/` on the same origin the API, as deployed. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Handle, HttpReply, HttpRequest } from "./http/server.ts";

/** What stands where in the site's pages. */
export type SiteSettings = Readonly<Record<string, string>>;

/** What the stand-in is made of. */
export interface SiteOptions {
  /** The built site, with its manifest. */
  readonly folder: string;
  readonly settings: () => SiteSettings;
  readonly gatewayUrl: () => string;
}

const ManifestSchema = v.object({
  headers: v.record(v.string(), v.string()),
  files: v.array(
    v.object({
      file: v.string(),
      key: v.string(),
      contentType: v.string(),
      cacheControl: v.string(),
      settings: v.array(v.string()),
    }),
  ),
});

/** Makes the HTTP handler of the site's origin. */
export function createSite(options: SiteOptions): Handle {
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return { status: 403, body: "Forbidden" };
    }
    return request.path.startsWith("/slack/") ? toGateway(options, request) : toFile(options, request.path);
  };
}

/** Uncached, with cookies and query. */
async function toGateway({ gatewayUrl }: SiteOptions, request: HttpRequest): Promise<HttpReply> {
  const { host: _host, connection: _connection, ...passed } = request.headers;
  const query = request.query.toString();
  const response = await fetch(`${gatewayUrl()}${request.path}${query === "" ? "" : `?${query}`}`, {
    method: request.method,
    headers: Object.fromEntries(Object.entries(passed).map(([name, value]) => [name, String(value)])),
    redirect: "manual",
  });
  const { "set-cookie": _joined, connection: _hop, ...headers } = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  return {
    status: response.status,
    headers: { ...headers, ...(cookies.length === 0 ? {} : { "set-cookie": cookies }) },
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** The manifest is read anew each time, so that the site can be built again meanwhile. */
async function toFile({ folder, settings }: SiteOptions, path: string): Promise<HttpReply> {
  const text = await readFile(join(folder, "site.json"), "utf8").catch(() => undefined);
  if (text === undefined) {
    return { status: 503, body: "The site is not built yet: run `npx -y pnpm@12 build`.\n" };
  }
  const { headers: secured, files } = v.parse(ManifestSchema, JSON.parse(text));
  const named = (key: string) => files.find((file) => file.key === key);
  const found = named(path === "/" ? "index.html" : path.slice(1));
  const file = found ?? named("404.html");
  if (file === undefined) {
    return { status: 404, body: "Not found" };
  }
  // There is no TLS on loopback.
  const { "strict-transport-security": _https, ...headers } = secured;
  const body = await readFile(join(folder, file.file));
  return {
    status: found === undefined ? 404 : 200,
    headers: { ...headers, "content-type": file.contentType, "cache-control": "no-cache" },
    body: file.settings.length === 0 ? body : filled(body.toString("utf8"), settings()),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function filled(html: string, settings: SiteSettings): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_match, name: string) =>
    (settings[name] ?? "").replace(/[&<>"]/g, (character) => ESCAPES[character] ?? ""),
  );
}
