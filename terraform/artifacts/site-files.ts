/** The files of the built site, as its manifest lists them. */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";

const ManifestSchema = v.object({
  headers: v.record(v.string(), v.string()),
  files: v.array(
    v.object({
      file: v.string(),
      key: v.string(),
      contentType: v.string(),
      cacheControl: v.string(),
      settings: v.array(v.string()),
    }),
  ),
});

/** How a file is served. */
interface Served {
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** A file that is served as it is. */
export interface FixedFile extends Served {
  /** Its path as Terraform sees it, beside the stack. */
  readonly source: string;
  /** SHA-256 of its bytes, in base64. */
  readonly sourceHash: string;
}

/** A text that says `{{name}}` where a setting stands. */
export interface TextFile extends Served {
  readonly text: string;
}

/** A site that was built. */
export interface BuiltSite {
  /** Sent with every answer, by names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fixed: readonly FixedFile[];
  readonly texts: readonly TextFile[];
}

/**
 * Reads the site's manifest and copies what is served as it is into a stack's folder.
 *
 * @throws Error that says what to run when the site is not built; ValiError when the manifest is none.
 */
export function siteFiles(siteFolder: string, stackFolder: string): BuiltSite {
  const manifest = join(siteFolder, "site.json");
  if (!existsSync(manifest)) {
    throw new Error("The site is not built: run `pnpm build` first.");
  }
  const { headers, files } = v.parse(ManifestSchema, JSON.parse(readFileSync(manifest, "utf8")));
  const served = ({ key, contentType, cacheControl }: Served): Served => ({ key, contentType, cacheControl });
  return {
    headers,
    fixed: files
      .filter(({ settings }) => settings.length === 0)
      .map((each) => ({ ...served(each), ...copied(siteFolder, stackFolder, each.file) })),
    texts: files
      .filter(({ settings }) => settings.length > 0)
      .map((each) => ({ ...served(each), text: readFileSync(join(siteFolder, each.file), "utf8") })),
  };
}

function copied(siteFolder: string, stackFolder: string, file: string) {
  const target = join(stackFolder, "site", file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(siteFolder, file), target);
  const sourceHash = createHash("sha256").update(readFileSync(target)).digest("base64");
  return { source: `\${path.module}/site/${file}`.replaceAll("\\", "/"), sourceHash };
}
