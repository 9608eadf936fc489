/** The CDN before the bucket, and the call that makes it forget. */
import { pictureSecurity } from "@luckydraw/slack-app";
import type { Handle } from "../../http/server.ts";
import type { Callers } from "../callers.ts";
import type { PictureBucket } from "./bucket.ts";

/** As the deployment's CDN says it; there is no TLS on loopback to insist on. */
const SECURED = {
  "content-security-policy": pictureSecurity.contentSecurityPolicy,
  "cross-origin-resource-policy": pictureSecurity.crossOriginResourcePolicy,
  "referrer-policy": pictureSecurity.referrerPolicy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/** Makes the HTTP handler that browsers ask. */
export function createPictureCdn(bucket: PictureBucket): Handle {
  return ({ method, path }) => {
    const object = method === "GET" || method === "HEAD" ? bucket.serve(path.slice(1)) : undefined;
    return object === undefined
      ? { status: 403, headers: SECURED, body: "AccessDenied" }
      : { status: 200, headers: { ...object.headers, ...SECURED }, body: object.bytes };
  };
}

/** What the CDN's own API is made of. */
export interface CloudFrontOptions {
  readonly bucket: PictureBucket;
  readonly callers: Callers;
  readonly isDown: (operation: string) => boolean;
}

const INVALIDATION_PATH = /^\/2020-05-31\/distribution\/[A-Z0-9]+\/invalidation$/;

/** Makes the HTTP handler of `CreateInvalidation`. Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html */
export function createCloudFront({ bucket, callers, isDown }: CloudFrontOptions): Handle {
  return ({ method, path, headers, body }) => {
    if (callers.of(headers) === undefined) {
      return { status: 403, body: "" };
    }
    if (method !== "POST" || !INVALIDATION_PATH.test(path)) {
      return { status: 501, body: "" };
    }
    if (isDown("CreateInvalidation")) {
      return { status: 503, body: "" };
    }
    for (const [, invalid = ""] of body.toString("utf8").matchAll(/<Path>([^<]*)<\/Path>/g)) {
      bucket.invalidate(decodeURI(invalid));
    }
    return {
      status: 201,
      headers: { "content-type": "text/xml" },
      body: '<?xml version="1.0"?><Invalidation><Id>I0LOCAL</Id><Status>Completed</Status></Invalidation>',
    };
  };
}
