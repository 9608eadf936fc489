/** Serves a built site over HTTP as the CDN does: same keys, types, lifetimes and headers, from its manifest. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { SiteFile, SiteManifest } from "../build/site-manifest.ts";
import { exampleSettings, fillSettings } from "./fill-settings.ts";

/** A site that is being served. */
export interface RunningSite {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts it on the loopback interface; port 0 takes any. */
export async function startSite(options: { folder: string; port: number }): Promise<RunningSite> {
  const { folder, port } = options;
  const server = createServer(async (request, response) => {
    const { headers: secured, files } = await readManifest(folder);
    const path = new URL(request.url ?? "/", "http://site.test").pathname;
    const named = (key: string) => files.find((file) => file.key === key);
    const found = named(path === "/" ? "index.html" : path.slice(1));
    const file = found ?? (named("404.html") as SiteFile);
    const body = await readFile(join(folder, file.file));
    const { "strict-transport-security": _https, ...headers } = secured;
    response.writeHead(found ? 200 : 404, {
      ...headers,
      "content-type": file.contentType,
      "cache-control": file.cacheControl,
    });
    response.end(file.settings.length === 0 ? body : fillSettings(body.toString("utf8"), exampleSettings));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => stop(server),
  };
}

/** Read anew for each answer, so that the site can be built again meanwhile. */
async function readManifest(folder: string): Promise<SiteManifest> {
  return JSON.parse(await readFile(join(folder, "site.json"), "utf8")) as SiteManifest;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
