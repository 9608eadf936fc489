/** The archive of a function, made of the bundle that its app's build wrote. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceCodeHash, zip } from "./zip.ts";

/** An archive as Terraform uploads it. */
export interface BundleArchive {
  /** Its path as Terraform sees it, beside the stack. */
  readonly filename: string;
  readonly sourceCodeHash: string;
}

/**
 * Writes `functions/<name>.zip` into a stack's folder.
 *
 * @param bundleFolder The app's `dist`, with `index.mjs` and its source map.
 * @param stackFolder Where the stack's `cdk.tf.json` goes.
 * @throws Error that says what to run when the bundle is not built.
 */
export function archiveBundle(name: string, bundleFolder: string, stackFolder: string): BundleArchive {
  const archive = zip(bundleFiles(name, bundleFolder));
  mkdirSync(join(stackFolder, "functions"), { recursive: true });
  writeFileSync(join(stackFolder, "functions", `${name}.zip`), archive);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform puts the stack's folder in.
  const folder = "${path.module}/functions";
  return { filename: `${folder}/${name}.zip`, sourceCodeHash: sourceCodeHash(archive) };
}

function bundleFiles(name: string, folder: string): Record<string, Uint8Array> {
  const files = filesIn(folder).filter((file) => /^index\.mjs(\.map)?$/.test(file));
  if (!files.includes("index.mjs")) {
    throw new Error(`The function ${name} is not built: run \`pnpm build\` first.`);
  }
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))]));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
