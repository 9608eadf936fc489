// The real SDK clients against an S3 and a CloudFront over HTTP.

import { crc32 } from "node:zlib";
import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { S3Client } from "@aws-sdk/client-s3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AwsServer, startAws } from "../../test/kit/aws-server.ts";
import type { NewObject } from "./pictures.ts";
import { createS3Pictures } from "./s3-pictures.ts";

let aws: AwsServer;
beforeEach(async () => {
  aws = await startAws();
});
afterEach(() => aws.close());

const credentials = { accessKeyId: "local", secretAccessKey: "local" };

function pictures(distribution: string | undefined = "E1EXAMPLE") {
  const shared = { endpoint: aws.endpoint, region: "us-east-1", credentials, maxAttempts: 1 };
  return createS3Pictures({
    s3: new S3Client({ ...shared, requestChecksumCalculation: "WHEN_REQUIRED" }),
    cloudFront: new CloudFrontClient(shared),
    bucket: "pictures",
    distribution,
    sleep: async () => undefined,
  });
}

const content = Buffer.alloc(300_000, "picture");
let bodies = 0;
const object: NewObject = {
  key: "a.webp",
  type: "webp",
  sizeBytes: content.length,
  checksum: crc32(content),
  body: async function* () {
    bodies += 1;
    for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
  },
};

test("a picture is put as it is, for browsers to keep and to show in place", async () => {
  await pictures().put(object);

  expect(aws.objects.get("a.webp")?.content.equals(content)).toBe(true);
  expect(aws.objects.get("a.webp")?.headers).toMatchObject({
    "content-type": "image/webp",
    "content-length": "300000",
    "cache-control": "public, max-age=31536000, immutable",
    "content-disposition": "inline",
  });
});

test("a put that fails is tried again with a body made anew", async () => {
  aws.failingPuts = 2;
  bodies = 0;

  await pictures().put(object);

  expect([bodies, aws.objects.get("a.webp")?.content.length]).toEqual([3, 300_000]);
});

test("a put that fails for good is thrown", async () => {
  aws.failingPuts = 99;

  await expect(pictures().put(object)).rejects.toThrow();
  expect(aws.puts).toHaveLength(3);
});

test("what was changed on the way is not kept", async () => {
  await expect(pictures().put({ ...object, checksum: 1 })).rejects.toThrow();

  expect(aws.objects.size).toBe(0);
});

test("pictures are taken away, and those that are away are no trouble", async () => {
  await pictures().put(object);

  await pictures().remove(["a.webp", "none.png"]);
  await pictures().remove([]);

  expect(aws.objects.size).toBe(0);
});

test("objects that stay although the call succeeds are a fault", async () => {
  const s3 = { send: async () => ({ Errors: [{ Key: "a", Code: "InternalError" }] }) };
  const cloudFront = { send: async () => ({}) };
  const options = { s3, cloudFront, bucket: "b", distribution: undefined, sleep: async () => undefined };

  await expect(createS3Pictures(options as never).remove(["a"])).rejects.toThrow(
    "objects were not deleted: 1",
  );
});

test("caches forget each path, and the same call twice has the same reference", async () => {
  await pictures().forget(["a.webp", "b.png"], "job:1");
  await pictures().forget(["a.webp", "b.png"], "job:1");
  await pictures().forget(["a.webp"], "job:1");

  const [first, second, third] = aws.invalidations;
  expect(first).toContain("<Path>/a.webp</Path><Path>/b.png</Path>");
  expect(second).toBe(first);
  const referenceIn = (body = "") => /<CallerReference>([^<]+)/.exec(body)?.[1];
  expect(referenceIn(third)).not.toBe(referenceIn(first));
});

test("many paths at once are forgotten as all: that is one path to pay for", async () => {
  await pictures().forget(
    Array.from({ length: 16 }, (_, index) => `${index}.png`),
    "job:1",
  );

  expect(aws.invalidations[0]).toContain("<Quantity>1</Quantity><Items><Path>/*</Path></Items>");
});

test("where nothing keeps copies nothing is forgotten", async () => {
  const { s3, ...rest } = { s3: { send: async () => ({}) }, bucket: "b", sleep: async () => undefined };
  const cloudFront = { send: () => Promise.reject(new Error("asked")) };

  await createS3Pictures({ ...rest, s3, cloudFront, distribution: undefined } as never).forget(["a"], "r");
  await pictures().forget([], "job:1");

  expect(aws.invalidations).toEqual([]);
});
