/** DNS records of a name that AWS answers for, under IPv4 and IPv6. */
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record/index.js";
import { Construct } from "constructs";

/** From which name, to what of AWS. */
export interface AliasRecordsConfig {
  readonly domainName: string;
  readonly zoneId: string;
  readonly target: { readonly domainName: string; readonly zoneId: string };
}

/** The two records. */
export class AliasRecords extends Construct {
  constructor(scope: Construct, id: string, { domainName, zoneId, target }: AliasRecordsConfig) {
    super(scope, id);
    for (const type of ["A", "AAAA"]) {
      new Route53Record(this, type, {
        zoneId,
        name: domainName,
        type,
        alias: { name: target.domainName, zoneId: target.zoneId, evaluateTargetHealth: false },
      });
    }
  }
}
