/** As much of S3 as the app calls: puts with a checksum, deletions in batches. Source: https://docs.aws.amazon.com/AmazonS3/latest/API */
import { crc32 } from "node:zlib";
import type { Handle, HttpReply, HttpRequest } from "../../http/server.ts";
import type { Callers } from "../callers.ts";
import { names } from "../names.ts";
import type { PictureBucket } from "./bucket.ts";

/** What the stand-in is made of. */
export interface S3Options {
  readonly bucket: PictureBucket;
  readonly callers: Callers;
  /** Tells whether an operation must fail just now. */
  readonly isDown: (operation: string) => boolean;
}

const KEPT_HEADERS = ["content-type", "cache-control", "content-disposition"];

/** Makes the HTTP handler. Buckets are in the path, as the SDK asks where an endpoint is an address. */
export function createS3({ bucket, callers, isDown }: S3Options): Handle {
  return (request) => {
    const [, name = "", key = ""] = /^\/([^/]+)\/?(.*)$/.exec(decodeURIComponent(request.path)) ?? [];
    if (callers.of(request.headers) === undefined) {
      return refusal(403, "InvalidAccessKeyId");
    }
    if (name !== names.pictures) {
      return refusal(404, "NoSuchBucket");
    }
    const operation = operationOf(request);
    if (isDown(operation)) {
      return refusal(503, "SlowDown");
    }
    if (operation === "PutObject") {
      return put(bucket, key, request);
    }
    return operation === "DeleteObjects" ? removeAll(bucket, request) : refusal(501, "NotImplemented");
  };
}

function operationOf({ method, query }: HttpRequest): string {
  if (method === "PUT") {
    return "PutObject";
  }
  return method === "POST" && query.has("delete") ? "DeleteObjects" : "";
}

function put(bucket: PictureBucket, key: string, { headers, body }: HttpRequest): HttpReply {
  const said = headers["x-amz-checksum-crc32"];
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  if (said !== undefined && said !== sum.toString("base64")) {
    return refusal(400, "BadDigest");
  }
  const kept = KEPT_HEADERS.flatMap((header) =>
    headers[header] === undefined ? [] : [[header, String(headers[header])] as const],
  );
  bucket.put(key, { bytes: new Uint8Array(body), headers: Object.fromEntries(kept) });
  return { status: 200, headers: { etag: '"local"' } };
}

function removeAll(bucket: PictureBucket, { body }: HttpRequest): HttpReply {
  for (const [, key = ""] of body.toString("utf8").matchAll(/<Key>([^<]*)<\/Key>/g)) {
    bucket.remove(key);
  }
  return xml(200, '<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"></DeleteResult>');
}

function refusal(status: number, code: string): HttpReply {
  return xml(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function xml(status: number, content: string): HttpReply {
  const headers = { "content-type": "application/xml" };
  return { status, headers, body: `<?xml version="1.0" encoding="UTF-8"?>${content}` };
}
