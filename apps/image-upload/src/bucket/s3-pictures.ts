/** Pictures in S3, and in CloudFront's caches. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { type CloudFrontClient, CreateInvalidationCommand } from "@aws-sdk/client-cloudfront";
import { DeleteObjectsCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { pictureTypes } from "../picture/picture.ts";
import type { NewObject, PublicPictures } from "./pictures.ts";

/** What it is made of. */
export interface S3PicturesOptions {
  /** Tries once: a body that was read is not read again. */
  readonly s3: Pick<S3Client, "send">;
  readonly bucket: string;
  readonly cloudFront: Pick<CloudFrontClient, "send">;
  /** Absent: nothing keeps copies. */
  readonly distribution: string | undefined;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const TRIES = 3;
const FIRST_PAUSE_MS = 200;
/** S3 takes so many a call. */
const DELETED_AT_ONCE = 1_000;
/** Each path costs; more than these are cheaper as all, which is one. */
const MAX_PATHS = 15;
// The name is never used again, so whoever has the bytes may keep them.
const CACHE_CONTROL = "public, max-age=31536000, immutable";

/** Pictures on AWS. */
export function createS3Pictures(options: S3PicturesOptions): PublicPictures {
  const { s3, bucket, cloudFront, distribution, sleep } = options;
  return {
    put: async (object) => {
      for (let attempt = 1; ; attempt += 1) {
        const body = Readable.from(object.body(), { objectMode: false });
        try {
          await s3.send(putCommand(bucket, object, body));
          return;
        } catch (error) {
          if (attempt >= TRIES) throw error;
          await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
        } finally {
          // A try that failed may not have read all of it.
          body.destroy();
        }
      }
    },
    remove: async (keys) => {
      for (let at = 0; at < keys.length; at += DELETED_AT_ONCE) {
        const Objects = keys.slice(at, at + DELETED_AT_ONCE).map((Key) => ({ Key }));
        const { Errors = [] } = await s3.send(
          new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
        );
        // Some may stay although the call succeeds.
        if (Errors.length > 0) throw new Error(`objects were not deleted: ${Errors.length}`);
      }
    },
    forget: async (keys, reference) => {
      if (distribution === undefined || keys.length === 0) return;
      const Items = keys.length > MAX_PATHS ? ["/*"] : keys.map((key) => `/${key}`);
      const CallerReference = createHash("sha256")
        .update(JSON.stringify([reference, Items]))
        .digest("hex");
      const Paths = { Quantity: Items.length, Items };
      await cloudFront.send(
        new CreateInvalidationCommand({
          DistributionId: distribution,
          InvalidationBatch: { CallerReference, Paths },
        }),
      );
    },
  };
}

function putCommand(
  bucket: string,
  { key, type, sizeBytes, checksum }: NewObject,
  body: Readable,
): PutObjectCommand {
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(checksum);
  return new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: body,
    ContentLength: sizeBytes,
    ContentType: pictureTypes[type].contentType,
    ContentDisposition: "inline",
    CacheControl: CACHE_CONTROL,
    ChecksumCRC32: crc.toString("base64"),
  });
}
