/** Makes Terraform's JSON of an environment. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { App } from "cdktf";
import { archiveBundle } from "./artifacts/bundle-archive.ts";
import type { Environment } from "./config/environment-schema.ts";
import { AppStack } from "./stacks/app.ts";
import { BootstrapStack } from "./stacks/bootstrap/bootstrap.ts";

/** Where things are read and written. */
export interface SynthesisFolders {
  /** Gets `stacks/<name>/cdk.tf.json` and, beside it, the archives. */
  readonly out: string;
  /** The built bundle of a function. Default: its app's `dist`. */
  readonly bundleOf?: (name: string) => string;
}

/** Folders of the stacks, for `terraform -chdir`. */
export interface Synthesised {
  readonly bootstrap: string;
  readonly app: string;
}

/**
 * Writes the environment's stacks.
 *
 * @throws Error when a function is not built.
 */
export function synthesise(
  environment: Environment,
  { out, bundleOf = builtBundle }: SynthesisFolders,
): Synthesised {
  const folders = { bootstrap: join(out, "stacks", "bootstrap"), app: join(out, "stacks", "app") };
  const archive = (name: string, files: readonly string[]) =>
    archiveBundle({ name, files, bundleFolder: bundleOf(name), stackFolder: folders.app });
  const archives = {
    // It logs no place of its faults, and its start is what Slack waits for.
    dispatcher: archive("dispatcher", ["index.mjs"]),
    luckydraw: archive("luckydraw", ["index.mjs", "index.mjs.map"]),
  };
  const app = new App({ outdir: out });
  new BootstrapStack(app, environment);
  new AppStack(app, environment, archives);
  app.synth();
  return folders;
}

function builtBundle(name: string): string {
  return fileURLToPath(new URL(`../apps/${name}/dist`, import.meta.url));
}
