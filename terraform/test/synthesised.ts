/** Synthesises an environment into a folder of its own and reads what Terraform would read. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { parseEnvironment } from "../config/parse-environment.ts";
import { synthesise } from "../synthesise.ts";

/** One resource's attributes as they stand in the JSON. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A resource with its type and its logical id. */
export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly attributes: Attributes;
}

/** A stack as it was written. */
export interface WrittenStack {
  readonly folder: string;
  readonly text: string;
  readonly json: Readonly<Record<string, Attributes>>;
  readonly resources: readonly Resource[];
  /** All of a type. */
  ofType(type: string): readonly Resource[];
}

/** The least that an environment's file says. */
export const least = {
  environment: "production",
  region: "eu-west-1",
  distribution: "private",
  alarmEmail: "alarms@example.com",
} as const;

/** The least of an app that any workspace may install. */
export const leastPublic = {
  ...least,
  distribution: "public",
  slack: { appId: "A0EXAMPLE01", clientId: "1234567890.1234567890123" },
  operator: { name: "Example Ltd", email: "support@example.com" },
} as const;

/** Synthesises with bundles of one line and a site of two files; gone when the test is over. */
export function synthesised(changes: object = {}): {
  readonly bootstrap: WrittenStack;
  readonly app: WrittenStack;
} {
  const folder = mkdtempSync(join(tmpdir(), "synthesised-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const environment = parseEnvironment(JSON.stringify({ ...least, ...changes }));
  const stacks = synthesise(environment, {
    out: join(folder, "out"),
    builtOf: (app) => (app === "landing" ? site(folder) : bundle(folder, app)),
  });
  return { bootstrap: read(stacks.bootstrap), app: read(stacks.app) };
}

function bundle(folder: string, name: string): string {
  const dist = join(folder, name);
  mkdirSync(dist);
  writeFileSync(join(dist, "index.mjs"), `export const handler = () => "${name}";\n`);
  writeFileSync(join(dist, "index.mjs.map"), "{}");
  return dist;
}

function site(folder: string): string {
  const dist = join(folder, "landing");
  mkdirSync(join(dist, "assets"), { recursive: true });
  const served = { cacheControl: "public, max-age=300", settings: [] as string[] };
  const files = [
    { ...served, file: "privacy.html", key: "privacy", contentType: "text/html", settings: ["operatorName"] },
    { ...served, file: "assets/a.css", key: "assets/a.css", contentType: "text/css" },
  ];
  const headers = { "content-security-policy": "default-src 'self'", "permissions-policy": "camera=()" };
  writeFileSync(join(dist, "site.json"), JSON.stringify({ headers, files }));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what Terraform must not take for a reference.
  writeFileSync(join(dist, "privacy.html"), "<p>{{operatorName}} pays 100 %{ and ${1}</p>");
  writeFileSync(join(dist, "assets/a.css"), "p { margin: 0 }");
  return dist;
}

function read(folder: string): WrittenStack {
  const text = readFileSync(join(folder, "cdk.tf.json"), "utf8");
  const json = JSON.parse(text);
  const resources = Object.entries<Record<string, Attributes>>(json.resource).flatMap(([type, all]) =>
    Object.entries(all).map(([id, attributes]) => ({ type, id, attributes })),
  );
  return {
    folder,
    text,
    json,
    resources,
    ofType: (type) => resources.filter((known) => known.type === type),
  };
}
