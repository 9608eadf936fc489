/** Who may read a bucket from outside its account's own roles, and that nobody does without TLS. */

/** A CloudFront distribution that reads objects. */
export interface BucketReader {
  readonly distributionArn: string;
}

/** The policy of a bucket. */
export function bucketPolicy(bucketArn: string, readers: readonly BucketReader[]): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "RefuseWithoutTls",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [bucketArn, `${bucketArn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
      ...readers.flatMap(({ distributionArn }, index) => [
        serve(`Serve${index + 1}`, { action: "s3:GetObject", resource: `${bucketArn}/*`, distributionArn }),
        // Who may not list is told of what is not there that it is forbidden. No request of a viewer lists: the CDN
        // passes no query on.
        serve(`Miss${index + 1}`, { action: "s3:ListBucket", resource: bucketArn, distributionArn }),
      ]),
    ],
  });
}

function serve(
  sid: string,
  allowed: { readonly action: string; readonly resource: string; readonly distributionArn: string },
): object {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: "cloudfront.amazonaws.com" },
    Action: allowed.action,
    Resource: allowed.resource,
    // CloudFront serves many customers: only this distribution of it.
    Condition: { StringEquals: { "AWS:SourceArn": allowed.distributionArn } },
  };
}
