/** Makes Terraform's JSON of an environment. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { App } from "cdktf";
import { archiveBundle } from "./artifacts/bundle-archive.ts";
import { siteFiles } from "./artifacts/site-files.ts";
import { ConfigError } from "./config/config-error.ts";
import type { Environment } from "./config/environment-schema.ts";
import { type FunctionId, functionsOf } from "./config/functions-of.ts";
import { missingForApp } from "./config/parse-environment.ts";
import { AppStack } from "./stacks/app/app.ts";
import { BootstrapStack } from "./stacks/bootstrap/bootstrap.ts";

/** Where things are read and written. */
export interface SynthesisFolders {
  /** Gets `stacks/<name>/cdk.tf.json` and, beside it, the archives. */
  readonly out: string;
  /** What an app's build wrote. Default: its `dist`. */
  readonly builtOf?: (app: FunctionId | "landing") => string;
}

/** Folders of the stacks, for `terraform -chdir`. */
export interface Synthesised {
  readonly bootstrap: string;
  readonly app: string;
}

/** Writes what has to be there before the app, alone. Returns its folder. */
export function synthesiseBootstrap(environment: Environment, { out }: SynthesisFolders): string {
  const app = createApp(out);
  new BootstrapStack(app, environment);
  app.synth();
  return join(out, "stacks", "bootstrap");
}

/**
 * Writes the environment's stacks.
 *
 * @throws ConfigError when something is missing that only the app needs; Error when a function or the site is not built.
 */
export function synthesise(environment: Environment, { out, builtOf = dist }: SynthesisFolders): Synthesised {
  const missing = missingForApp(environment);
  if (missing.length > 0) {
    throw new ConfigError(missing);
  }
  const folders = { bootstrap: join(out, "stacks", "bootstrap"), app: join(out, "stacks", "app") };
  const archive = (name: FunctionId) =>
    archiveBundle({ name, files: filesOf(name), bundleFolder: builtOf(name), stackFolder: folders.app });
  const archives = new Map([...functionsOf(environment).keys()].map((id) => [id, archive(id)]));
  const site = environment.distribution === "public" ? siteFiles(builtOf("landing"), folders.app) : undefined;
  const app = createApp(out);
  new BootstrapStack(app, environment);
  new AppStack(app, environment, { archives, site });
  app.synth();
  return folders;
}

/** cdktf makes the last folder of the path and no other. */
function createApp(out: string): App {
  mkdirSync(out, { recursive: true });
  return new App({ outdir: out });
}

/** The dispatcher logs no place of its faults, and its start is what Slack waits for: no source map. */
function filesOf(id: FunctionId): readonly string[] {
  return id === "dispatcher" ? ["index.mjs"] : ["index.mjs", "index.mjs.map"];
}

function dist(app: string): string {
  return fileURLToPath(new URL(`../apps/${app}/dist`, import.meta.url));
}
