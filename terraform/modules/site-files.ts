/** Files of a site, put into its bucket: one that changed is put there anew, and no other is. */
import { S3Object } from "@cdktf/provider-aws/lib/s3-object/index.js";
import { Construct } from "constructs";
import type { BuiltSite } from "../artifacts/site-files.ts";
import type { PrivateBucket } from "./private-bucket.ts";

/** What is served from where, and what its texts say. */
export interface SiteFilesConfig {
  readonly bucket: PrivateBucket;
  readonly site: BuiltSite;
  /** Values of the settings that the texts name, by name. They may be Terraform's references. */
  readonly settings: Readonly<Record<string, string>>;
}

/** One object a file. */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, { bucket, site, settings }: SiteFilesConfig) {
    super(scope, id);
    const place = { bucket: bucket.id, dependsOn: [...bucket.versions] };
    for (const { sourceHash, ...file } of site.fixed) {
      new S3Object(this, idOf(file.key), { ...place, ...file, sourceHash });
    }
    for (const { text, ...file } of site.texts) {
      new S3Object(this, idOf(file.key), { ...place, ...file, content: filledIn(text, settings) });
    }
  }
}

/** A construct's id has no slash in it. */
function idOf(key: string): string {
  return key.replaceAll("/", ":");
}

/**
 * Puts the settings' values in, escaped for HTML.
 *
 * @throws Error for a setting that has no value: a page would show its name.
 */
export function filledIn(text: string, settings: Readonly<Record<string, string>>): string {
  // What is no reference of ours must not be one for Terraform.
  const literal = text.replaceAll("${", () => "$${").replaceAll("%{", "%%{");
  return literal.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) {
      throw new Error(`The site asks for the setting ${name}, and there is none.`);
    }
    return value.includes("${") ? value : escaped(value);
  });
}

function escaped(value: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return value.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
