/** Pictures that were posted: a bucket that only its CDN reads, and a CDN that makes nothing of a picture but a picture. */
import { pictureSecurity } from "@luckydraw/slack-app";
import type { Construct } from "constructs";
import { Cdn } from "../../modules/cdn.ts";
import { PrivateBucket } from "../../modules/private-bucket.ts";

/** How the bucket is called, and whether it goes with its content. */
export interface ImagesConfig {
  readonly base: string;
  /** In the bucket's name, for names of buckets are the world's. */
  readonly accountId: string;
  readonly deletionProtection: boolean;
}

/** Where published pictures are. */
export interface Images {
  readonly bucket: PrivateBucket;
  /** Its origin is what tags begin with. */
  readonly cdn: Cdn;
}

/** Makes both. */
export function createImages(scope: Construct, config: ImagesConfig): Images {
  const { base, accountId, deletionProtection } = config;
  const { contentSecurityPolicy, referrerPolicy, crossOriginResourcePolicy } = pictureSecurity;
  // Without old versions: a removed picture is gone.
  const name = `${base}-images-${accountId}`;
  const bucket = new PrivateBucket(scope, "images", { name, deletionProtection });
  const cdn = new Cdn(scope, "images-cdn", {
    name: `${base}-images`,
    description: `Pictures of ${base}`,
    bucket,
    headers: {
      contentSecurityPolicy,
      referrerPolicy,
      others: { "Cross-Origin-Resource-Policy": crossOriginResourcePolicy },
    },
  });
  return { bucket, cdn };
}
