/**
 * One subject in a process of its own: brings pictures from a host of files into a bucket.
 *
 * Arguments: the subject, the host's origin, the bucket's endpoint, how many pictures at once.
 */
import { tmpdir } from "node:os";
import { crc32 } from "node:zlib";
import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { secretOf } from "@luckydraw/kms-secrets";
import { createS3Pictures } from "../src/bucket/s3-pictures.ts";
import { guardedLookup } from "../src/files/guarded-lookup.ts";
import { checksumOf, readPieces } from "../src/files/read-pieces.ts";
import { createSlackFiles } from "../src/files/slack-files.ts";
import { bytesOf } from "../src/picture/bytes.ts";
import { readPicture } from "../src/picture/read-picture.ts";

const [subject = "", origin = "", endpoint = "", count = "1"] = process.argv.slice(2);
const shared = {
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
  maxAttempts: 1,
  requestChecksumCalculation: "WHEN_REQUIRED",
} as const;
const s3 = new S3Client(shared);
const sleep = async (): Promise<void> => undefined;
const pictures = createS3Pictures({
  s3,
  bucket: "pictures",
  cloudFront: new CloudFrontClient(shared),
  distribution: undefined,
  sleep,
});
const files = createSlackFiles({
  origins: [origin],
  lookup: guardedLookup(),
  maxBytes: 25_000_000,
  stallMs: 10_000,
  folder: tmpdir(),
  clock: { now: Date.now, sleep },
});

/** As the function does it: by way of the disk, through a window. */
async function streamed(key: string): Promise<void> {
  const source = { url: `${origin}/f`, isPage: false };
  await files.withFile(
    source,
    secretOf("xoxb-bench"),
    Date.now() + 60_000,
    async ({ file, sizeBytes, reading }) => {
      if (!reading.ok) throw new Error(reading.reason);
      const { type, pieces } = reading.picture;
      const checksum = checksumOf(file, sizeBytes, pieces);
      await pictures.put({
        key,
        type,
        sizeBytes: pieces.sizeBytes,
        checksum,
        body: () => readPieces(file, pieces),
      });
    },
  );
}

/** As it is usually done: the whole file in memory, then the whole result. */
async function buffered(key: string): Promise<void> {
  const content = Buffer.from(await (await fetch(`${origin}/f`)).arrayBuffer());
  const reading = readPicture(bytesOf(content));
  if (!reading.ok) throw new Error(reading.reason);
  const parts = reading.picture.pieces.list.map((piece) => {
    if ("bytes" in piece) return piece.bytes;
    return "zeroes" in piece
      ? Buffer.alloc(piece.zeroes)
      : content.subarray(piece.from, piece.from + piece.length);
  });
  const Body = Buffer.concat(parts);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(Body));
  const ChecksumCRC32 = crc.toString("base64");
  await s3.send(new PutObjectCommand({ Bucket: "pictures", Key: key, Body, ChecksumCRC32 }));
}

const bring = subject === "streamed" ? streamed : buffered;
await bring("warm.jpg");
const idleKilobytes = process.resourceUsage().maxRSS;
const startedAt = performance.now();
await Promise.all(Array.from({ length: Number(count) }, (_, index) => bring(`${index}.jpg`)));
const ms = performance.now() - startedAt;
process.send?.({ ms, grownMegabytes: (process.resourceUsage().maxRSS - idleKilobytes) / 1_000 });
