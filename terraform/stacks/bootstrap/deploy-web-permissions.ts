/** What Terraform needs beside to deploy what browsers reach: buckets behind CDNs, and names of one's own. */
import type { Arns } from "../../config/arns.ts";
import type { Statement } from "../../modules/policy.ts";

/** @param base What the buckets' names begin with. */
export function cdnPermissions(arns: Arns, base: string): readonly Statement[] {
  const buckets = ["site", "images"].map((name) => `arn:aws:s3:::${base}-${name}-*`);
  const named = ["distribution", "origin-access-control", "response-headers-policy"];
  return [
    {
      Sid: "Buckets",
      Action: [
        "s3:CreateBucket",
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
        "s3:Get*",
        "s3:ListBucket",
        "s3:ListBucketVersions",
        "s3:PutBucketOwnershipControls",
        "s3:PutBucketPolicy",
        "s3:PutBucketPublicAccessBlock",
        "s3:PutBucketTagging",
        "s3:PutBucketVersioning",
        "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration",
      ],
      Resource: buckets,
    },
    {
      Sid: "Files",
      Action: [
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        "s3:GetObject",
        "s3:GetObjectTagging",
        "s3:PutObject",
        "s3:PutObjectTagging",
      ],
      Resource: buckets.map((bucket) => `${bucket}/*`),
    },
    {
      Sid: "Cdn",
      Action: [
        "cloudfront:CreateDistribution",
        "cloudfront:CreateOriginAccessControl",
        "cloudfront:CreateResponseHeadersPolicy",
        "cloudfront:DeleteDistribution",
        "cloudfront:DeleteOriginAccessControl",
        "cloudfront:DeleteResponseHeadersPolicy",
        "cloudfront:Get*",
        "cloudfront:ListTagsForResource",
        "cloudfront:TagResource",
        "cloudfront:UntagResource",
        "cloudfront:UpdateDistribution",
        "cloudfront:UpdateOriginAccessControl",
        "cloudfront:UpdateResponseHeadersPolicy",
      ],
      // Their ids are made by AWS.
      Resource: named.map((kind) => arns.global("cloudfront", `${kind}/*`)),
    },
    {
      Sid: "ManagedPolicies",
      Action: [
        "cloudfront:GetCachePolicy",
        "cloudfront:GetOriginRequestPolicy",
        "cloudfront:ListCachePolicies",
        "cloudfront:ListOriginRequestPolicies",
      ],
      Resource: "*",
    },
  ];
}

/** Certificates, records, and the API under its own name. */
export function domainPermissions(region: string): readonly Statement[] {
  const certificates = ["acm:AddTagsToCertificate", "acm:DeleteCertificate", "acm:DescribeCertificate"];
  return [
    {
      Sid: "Certificates",
      Action: [...certificates, "acm:ListTagsForCertificate", "acm:RequestCertificate"],
      // Named by AWS; CloudFront's are in us-east-1.
      Resource: "*",
    },
    {
      Sid: "Records",
      Action: [
        "route53:ChangeResourceRecordSets",
        "route53:GetChange",
        "route53:GetHostedZone",
        "route53:ListResourceRecordSets",
        "route53:ListTagsForResource",
      ],
      Resource: ["arn:aws:route53:::hostedzone/*", "arn:aws:route53:::change/*"],
    },
    { Sid: "FindZone", Action: ["route53:ListHostedZones"], Resource: "*" },
    {
      Sid: "ApiName",
      Action: [
        "apigateway:DELETE",
        "apigateway:GET",
        "apigateway:PATCH",
        "apigateway:POST",
        "apigateway:PUT",
      ],
      Resource: [
        `arn:aws:apigateway:${region}::/domainnames`,
        `arn:aws:apigateway:${region}::/domainnames/*`,
      ],
    },
  ];
}
