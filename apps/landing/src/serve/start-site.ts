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
  const manifest = JSON.parse(await readFile(join(folder, "site.json"), "utf8")) as SiteManifest;
  const byKey = new Map(manifest.files.map((file) => [`/${file.key}`, file]));
  byKey.set("/", byKey.get("/index.html") as SiteFile);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://site.test").pathname;
    const found = byKey.get(path);
    const file = found ?? (byKey.get("/404.html") as SiteFile);
    const body = await readFile(join(folder, file.file));
    const { "strict-transport-security": _https, ...headers } = manifest.headers;
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

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
