/** The public site on a port of its own. */
import { region } from "./aws/place.ts";
import { type HttpServer, listen } from "./http/server.ts";
import { builtSite, type PlaygroundOptions } from "./options.ts";
import { createSite } from "./site.ts";

/** What is known only once all of it runs. */
export interface SiteSurroundings {
  readonly gatewayUrl: () => string;
  readonly appId: () => string;
}

/**
 * Starts it, on the port after the page's; where that is taken, on any.
 *
 * @param pagePort The page's; 0: any for both.
 * @returns `undefined` where the app belongs to one workspace: there is nothing to add then.
 */
export async function startSite(
  options: PlaygroundOptions,
  pagePort: number,
  { gatewayUrl, appId }: SiteSurroundings,
): Promise<HttpServer | undefined> {
  if (options.distribution === "private") {
    return undefined;
  }
  const site = createSite({
    folder: options.siteFolder ?? builtSite,
    gatewayUrl,
    settings: () => ({
      origin: server.url,
      operatorName: "the local playground",
      contactEmail: "nobody@localhost.invalid",
      awsRegion: region,
      logRetentionDays: "0",
      slackAppId: appId(),
    }),
  });
  const server = await listen(site, pagePort === 0 || pagePort === 65_535 ? 0 : pagePort + 1).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") {
        throw error;
      }
      return listen(site);
    },
  );
  return server;
}
