/** A certificate for one name, which AWS issues once a record in the name's zone shows whose it is. */
import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate/index.js";
import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation/index.js";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record/index.js";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";

/** For which name, and where. */
export interface CertificateConfig {
  readonly domainName: string;
  readonly zoneId: string;
  /** Of the region that has to have it: CloudFront's are in us-east-1. Default: the stack's. */
  readonly provider?: TerraformProvider;
}

/** Renewed by AWS for as long as the record stands. */
export class Certificate extends Construct {
  /** Known once the certificate is issued. */
  readonly arn: string;

  constructor(scope: Construct, id: string, { domainName, zoneId, provider }: CertificateConfig) {
    super(scope, id);
    const where = provider === undefined ? {} : { provider };
    const certificate = new AcmCertificate(this, "certificate", {
      ...where,
      domainName,
      validationMethod: "DNS",
      // A name's new certificate is there before the old one goes.
      lifecycle: { createBeforeDestroy: true },
    });
    const proof = certificate.domainValidationOptions.get(0);
    const record = new Route53Record(this, "proof", {
      zoneId,
      name: proof.resourceRecordName,
      type: proof.resourceRecordType,
      records: [proof.resourceRecordValue],
      ttl: 300,
      allowOverwrite: true,
    });
    this.arn = new AcmCertificateValidation(this, "issued", {
      ...where,
      certificateArn: certificate.arn,
      validationRecordFqdns: [record.fqdn],
    }).certificateArn;
  }
}
