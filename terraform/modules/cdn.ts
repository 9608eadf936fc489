/** A CloudFront distribution before a bucket that only it reads. */
import { CloudfrontDistribution } from "@cdktf/provider-aws/lib/cloudfront-distribution/index.js";
import { CloudfrontOriginAccessControl } from "@cdktf/provider-aws/lib/cloudfront-origin-access-control/index.js";
import { DataAwsCloudfrontCachePolicy } from "@cdktf/provider-aws/lib/data-aws-cloudfront-cache-policy/index.js";
import { DataAwsCloudfrontOriginRequestPolicy } from "@cdktf/provider-aws/lib/data-aws-cloudfront-origin-request-policy/index.js";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { AliasRecords } from "./alias-records.ts";
import { Certificate } from "./certificate.ts";
import type { PrivateBucket } from "./private-bucket.ts";
import { SecurityHeaders, type SecurityHeadersConfig } from "./security-headers.ts";

/** A name of one's own for the distribution. */
export interface CdnDomain {
  readonly domainName: string;
  readonly zoneId: string;
  /** Of us-east-1, where CloudFront looks for certificates. */
  readonly certificateProvider: TerraformProvider;
}

/** What is served, and how. */
export interface CdnConfig {
  /** Unique in the account. */
  readonly name: string;
  readonly description: string;
  readonly bucket: PrivateBucket;
  readonly headers: Omit<SecurityHeadersConfig, "name">;
  /** Given for a site: what stands at `/`, and what is answered where nothing is. */
  readonly pages?: { readonly root: string; readonly notFound: string };
  /** Paths that another server answers, uncached, such as `/slack/*`. */
  readonly passOn?: { readonly pathPattern: string; readonly domainName: string };
  readonly domain?: CdnDomain;
}

const BUCKET = "bucket";
const SERVER = "server";

/** HTTP/2 and 3, IPv6, TLS 1.2 at least under a name of one's own. */
export class Cdn extends Construct {
  /** `https://…`, without a slash at its end. */
  readonly origin: string;
  readonly distributionId: string;
  readonly distributionArn: string;

  constructor(scope: Construct, id: string, config: CdnConfig) {
    super(scope, id);
    const { bucket, domain, pages, passOn } = config;
    const distribution = new CloudfrontDistribution(this, "distribution", {
      enabled: true,
      comment: config.description,
      httpVersion: "http2and3",
      isIpv6Enabled: true,
      priceClass: "PriceClass_100",
      origin: [
        this.#bucketOrigin(config),
        ...(passOn === undefined ? [] : [serverOrigin(passOn.domainName)]),
      ],
      defaultCacheBehavior: this.#bucketBehavior(config),
      ...(passOn === undefined ? {} : { orderedCacheBehavior: [this.#serverBehavior(passOn.pathPattern)] }),
      ...(pages === undefined ? {} : sitePages(pages)),
      restrictions: { geoRestriction: { restrictionType: "none" } },
      ...this.#names(domain),
    });
    bucket.close([{ distributionArn: distribution.arn }]);
    if (domain !== undefined) {
      const target = { domainName: distribution.domainName, zoneId: distribution.hostedZoneId };
      const { domainName, zoneId } = domain;
      new AliasRecords(this, "records", { domainName, zoneId, target });
    }
    this.origin = `https://${domain?.domainName ?? distribution.domainName}`;
    this.distributionId = distribution.id;
    this.distributionArn = distribution.arn;
  }

  #bucketOrigin({ name, bucket }: CdnConfig) {
    const access = new CloudfrontOriginAccessControl(this, "access", {
      name,
      originAccessControlOriginType: "s3",
      signingBehavior: "always",
      signingProtocol: "sigv4",
    });
    return {
      originId: BUCKET,
      domainName: bucket.regionalDomainName,
      originAccessControlId: access.id,
    };
  }

  #bucketBehavior(config: CdnConfig) {
    const headers = new SecurityHeaders(this, "headers", { ...config.headers, name: config.name });
    const read = ["GET", "HEAD"];
    return {
      targetOriginId: BUCKET,
      viewerProtocolPolicy: "redirect-to-https",
      allowedMethods: read,
      cachedMethods: read,
      compress: true,
      cachePolicyId: new DataAwsCloudfrontCachePolicy(this, "cached", { name: "Managed-CachingOptimized" })
        .id,
      responseHeadersPolicyId: headers.policyId,
    };
  }

  #serverBehavior(pathPattern: string) {
    const uncached = new DataAwsCloudfrontCachePolicy(this, "uncached", { name: "Managed-CachingDisabled" });
    const request = new DataAwsCloudfrontOriginRequestPolicy(this, "request", {
      name: "Managed-AllViewerExceptHostHeader",
    });
    return {
      pathPattern,
      targetOriginId: SERVER,
      viewerProtocolPolicy: "https-only",
      allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
      cachedMethods: ["GET", "HEAD"],
      compress: true,
      cachePolicyId: uncached.id,
      originRequestPolicyId: request.id,
    };
  }

  #names(domain: CdnDomain | undefined) {
    if (domain === undefined) {
      return { viewerCertificate: { cloudfrontDefaultCertificate: true } };
    }
    const { domainName, zoneId, certificateProvider: provider } = domain;
    const certificate = new Certificate(this, "certificate", { domainName, zoneId, provider });
    return {
      aliases: [domainName],
      viewerCertificate: {
        acmCertificateArn: certificate.arn,
        sslSupportMethod: "sni-only",
        minimumProtocolVersion: "TLSv1.2_2021",
      },
    };
  }
}

function serverOrigin(domainName: string) {
  return {
    originId: SERVER,
    domainName,
    customOriginConfig: {
      httpPort: 80,
      httpsPort: 443,
      originProtocolPolicy: "https-only",
      originSslProtocols: ["TLSv1.2"],
    },
  };
}

function sitePages({ root, notFound }: NonNullable<CdnConfig["pages"]>) {
  return {
    defaultRootObject: root,
    customErrorResponse: [
      { errorCode: 404, responseCode: 404, responsePagePath: `/${notFound}`, errorCachingMinTtl: 60 },
    ],
  };
}
