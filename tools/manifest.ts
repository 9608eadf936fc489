/**
 * `pnpm manifest terraform/environments/<name>.json [--api https://…] [--site https://…]`: the Slack app's manifest, to be
 * pasted where Slack asks for one. The origins are Terraform's outputs `api_url` and `site_url`.
 */
import { parseArgs } from "node:util";
import { createManifest } from "../packages/slack-app/src/index.ts";
import { readEnvironment } from "../terraform/config/read-environment.ts";

const USAGE =
  "Which environment? pnpm manifest terraform/environments/<name>.json [--api https://…] [--site https://…]";

/** Nobody's, by RFC 2606: for an app that Slack has to know before it is deployed. */
const NOT_YET = "https://not-deployed-yet.invalid";

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { api: { type: "string" }, site: { type: "string" }, help: { type: "boolean" } },
  });
  const [file] = positionals;
  if (file === undefined || values.help === true) {
    throw new Error(USAGE);
  }
  const { domain, distribution, images, slack } = readEnvironment(file);
  const named = (name: string | undefined) => name && `https://${name}`;
  const origin = values.api ?? named(domain?.api) ?? NOT_YET;
  const isPublic = distribution === "public";
  const siteOrigin = values.site ?? named(domain?.site) ?? origin;
  const manifest = createManifest({
    origin,
    isPublic,
    hasImages: images,
    ...(isPublic ? { siteOrigin } : {}),
  });
  const { event_subscriptions, ...others } = manifest.settings;
  const settings = {
    // Slack asks the URL for a challenge when it gets the manifest: nobody would answer yet.
    ...(origin === NOT_YET ? {} : { event_subscriptions }),
    ...others,
    token_rotation_enabled: slack.tokenRotation,
  };
  process.stdout.write(`${JSON.stringify({ ...manifest, settings }, null, 2)}\n`);
  if ([origin, isPublic ? siteOrigin : origin].includes(NOT_YET)) {
    process.stderr.write(
      "Its URLs lead nowhere yet. When the app is deployed, make it again with --api and the output api_url.\n",
    );
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
