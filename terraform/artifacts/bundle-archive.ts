/** The archive of a function, made of the bundle that its app's build wrote. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceCodeHash, zip } from "./zip.ts";

/** What goes into an archive, and where the archive goes. */
export interface BundleSource {
  readonly name: string;
  /** The app's `dist`. */
  readonly bundleFolder: string;
  /** Of those in `dist`. */
  readonly files: readonly string[];
  /** Where the stack's `cdk.tf.json` is. */
  readonly stackFolder: string;
}

/** An archive as Terraform uploads it. */
export interface BundleArchive {
  /** Its path as Terraform sees it, beside the stack. */
  readonly filename: string;
  readonly sourceCodeHash: string;
}

/**
 * Writes `functions/<name>.zip` into a stack's folder.
 *
 * @throws Error that says what to run when the bundle is not built.
 */
export function archiveBundle({ name, bundleFolder, files, stackFolder }: BundleSource): BundleArchive {
  if (!files.every((file) => existsSync(join(bundleFolder, file)))) {
    throw new Error(`The function ${name} is not built: run \`pnpm build\` first.`);
  }
  const archive = zip(
    Object.fromEntries(files.map((file) => [file, readFileSync(join(bundleFolder, file))])),
  );
  mkdirSync(join(stackFolder, "functions"), { recursive: true });
  writeFileSync(join(stackFolder, "functions", `${name}.zip`), archive);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform puts the stack's folder in.
  const folder = "${path.module}/functions";
  return { filename: `${folder}/${name}.zip`, sourceCodeHash: sourceCodeHash(archive) };
}
