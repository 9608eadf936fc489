/** The public site: a bucket, its CDN, which passes what is for the API on to it, and the pages. */
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { BuiltSite } from "../../artifacts/site-files.ts";
import type { Environment } from "../../config/environment-schema.ts";
import { namesOf } from "../../config/names.ts";
import { Cdn } from "../../modules/cdn.ts";
import { PrivateBucket } from "../../modules/private-bucket.ts";
import { SiteFiles } from "../../modules/site-files.ts";

/** What the site is made of. */
export interface SiteConfig {
  readonly environment: Environment;
  readonly accountId: string;
  readonly site: BuiltSite;
  /** AWS's name for the API that answers under `/slack/`. */
  readonly apiHostname: string;
  /** The zone of the site's own name, where it has one. */
  readonly zoneId: string | undefined;
  /** Of us-east-1. */
  readonly certificateProvider: TerraformProvider | undefined;
}

/** Long enough to go back to yesterday's pages. */
const OLD_VERSION_DAYS = 30;

/** Headers that the CDN sets by itself, or whose value is said apart. */
const saidApart: ReadonlySet<string> = new Set([
  "content-security-policy",
  "referrer-policy",
  "strict-transport-security",
  "x-content-type-options",
]);

/** @returns The CDN; its origin is the site's. */
export function createSite(scope: Construct, config: SiteConfig): Cdn {
  const { environment, accountId, site } = config;
  const { base } = namesOf(environment);
  const bucket = new PrivateBucket(scope, "site", {
    name: `${base}-site-${accountId}`,
    deletionProtection: environment.deletionProtection,
    oldVersionDays: OLD_VERSION_DAYS,
  });
  const cdn = new Cdn(scope, "site-cdn", {
    name: `${base}-site`,
    description: `Site of ${base}`,
    bucket,
    headers: headersOf(site),
    pages: { root: "index.html", notFound: "404.html" },
    passOn: { pathPattern: "/slack/*", domainName: config.apiHostname },
    ...ownName(config),
  });
  new SiteFiles(scope, "site-files", {
    bucket,
    site,
    settings: settingsOf(environment, cdn.origin),
  });
  return cdn;
}

function headersOf({ headers }: BuiltSite) {
  return {
    contentSecurityPolicy: headers["content-security-policy"] ?? "default-src 'none'",
    referrerPolicy: headers["referrer-policy"] ?? "no-referrer",
    others: Object.fromEntries(Object.entries(headers).filter(([name]) => !saidApart.has(name))),
  };
}

function ownName({ environment, zoneId, certificateProvider }: SiteConfig) {
  const domainName = environment.domain?.site;
  return domainName === undefined || zoneId === undefined || certificateProvider === undefined
    ? {}
    : { domain: { domainName, zoneId, certificateProvider } };
}

function settingsOf(environment: Environment, origin: string): Readonly<Record<string, string>> {
  const { operator, region, logRetentionDays, slack } = environment;
  return {
    origin,
    operatorName: operator?.name ?? "",
    contactEmail: operator?.email ?? "",
    awsRegion: region,
    logRetentionDays: String(logRetentionDays),
    slackAppId: slack.appId ?? "",
  };
}
