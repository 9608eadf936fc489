/** A name of one's own for an HTTP API. */
import type { Apigatewayv2Api } from "@cdktf/provider-aws/lib/apigatewayv2-api/index.js";
import { Apigatewayv2ApiMapping } from "@cdktf/provider-aws/lib/apigatewayv2-api-mapping/index.js";
import { Apigatewayv2DomainName } from "@cdktf/provider-aws/lib/apigatewayv2-domain-name/index.js";
import type { Apigatewayv2Stage } from "@cdktf/provider-aws/lib/apigatewayv2-stage/index.js";
import { Construct } from "constructs";
import { AliasRecords } from "./alias-records.ts";
import { Certificate } from "./certificate.ts";

/** The name, its zone, and what answers to it. */
export interface ApiDomainConfig {
  readonly domainName: string;
  readonly zoneId: string;
  readonly api: Apigatewayv2Api;
  readonly stage: Apigatewayv2Stage;
}

/** TLS 1.2 at least; certificate and records with it. */
export class ApiDomain extends Construct {
  constructor(scope: Construct, id: string, { domainName, zoneId, api, stage }: ApiDomainConfig) {
    super(scope, id);
    const certificate = new Certificate(this, "certificate", { domainName, zoneId });
    const domain = new Apigatewayv2DomainName(this, "domain", {
      domainName,
      domainNameConfiguration: {
        certificateArn: certificate.arn,
        endpointType: "REGIONAL",
        securityPolicy: "TLS_1_2",
      },
    });
    new Apigatewayv2ApiMapping(this, "mapping", {
      apiId: api.id,
      domainName: domain.id,
      stage: stage.id,
    });
    const { targetDomainName, hostedZoneId } = domain.domainNameConfiguration;
    const target = { domainName: targetDomainName, zoneId: hostedZoneId };
    new AliasRecords(this, "records", { domainName, zoneId, target });
  }
}
