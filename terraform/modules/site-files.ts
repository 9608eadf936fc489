/** Files of a site, put into its bucket; a file that changed is put there anew, and no other is. */
import { S3Object } from "@cdktf/provider-aws/lib/s3-object/index.js";
import { Construct } from "constructs";

/** A file and how it is served. */
export interface SiteFile {
  /** Its path as Terraform sees it. */
  readonly source: string;
  /** SHA-256 of its bytes, in base64. */
  readonly sourceHash: string;
  /** Its name in the bucket, and so in the URL. */
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** One object a file. */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, bucketId: string, files: readonly SiteFile[]) {
    super(scope, id);
    for (const { key, ...file } of files) {
      // A construct's id has no slash in it.
      new S3Object(this, key.replaceAll("/", ":"), { bucket: bucketId, key, ...file });
    }
  }
}
