/** A bucket that nobody reads from outside, that keeps old versions if it shall, and takes no unencrypted connection. */
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket/index.js";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy/index.js";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning/index.js";
import { Construct } from "constructs";
import { type BucketReader, bucketPolicy } from "./bucket-policy.ts";

/** How the bucket is called, and whether it goes with its content. */
export interface PrivateBucketConfig {
  /** Unique in the world. */
  readonly name: string;
  readonly deletionProtection: boolean;
  /** Days that a version is kept after a newer one took its place; absent: what is removed is gone. */
  readonly oldVersionDays?: number;
}

const ABANDONED_UPLOAD_DAYS = 7;

/** The bucket with everything that closes it; `close` comes last, when it is known who may read. */
export class PrivateBucket extends Construct {
  readonly id: string;
  /** As it was given. */
  readonly name: string;
  readonly arn: string;
  readonly regionalDomainName: string;
  /** What is put in only when old versions are kept, and taken out while they still are, depends on it. */
  readonly versions: readonly S3BucketVersioningA[];
  readonly #block: S3BucketPublicAccessBlock;

  constructor(scope: Construct, id: string, config: PrivateBucketConfig) {
    super(scope, id);
    const { name, deletionProtection, oldVersionDays } = config;
    const bucket = new S3Bucket(this, "bucket", { bucket: name, forceDestroy: !deletionProtection });
    this.#block = new S3BucketPublicAccessBlock(this, "public-access", {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketOwnershipControls(this, "ownership", {
      bucket: bucket.id,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    this.versions =
      oldVersionDays === undefined
        ? []
        : [
            new S3BucketVersioningA(this, "versions", {
              bucket: bucket.id,
              versioningConfiguration: { status: "Enabled" },
            }),
          ];
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket: bucket.id,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
    });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket: bucket.id,
      rule: [
        {
          id: "leftovers",
          status: "Enabled",
          filter: [{ prefix: "" }],
          ...(oldVersionDays === undefined
            ? {}
            : { noncurrentVersionExpiration: [{ noncurrentDays: oldVersionDays }] }),
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: ABANDONED_UPLOAD_DAYS }],
        },
      ],
      dependsOn: [...this.versions],
    });
    this.id = bucket.id;
    this.name = name;
    this.arn = bucket.arn;
    this.regionalDomainName = bucket.bucketRegionalDomainName;
  }

  /** Lets nobody in but who is named. */
  close(readers: readonly BucketReader[] = []): void {
    new S3BucketPolicy(this, "policy", {
      bucket: this.id,
      policy: bucketPolicy(this.arn, readers),
      // S3 refuses two changes of a bucket's access at once.
      dependsOn: [this.#block],
    });
  }
}
