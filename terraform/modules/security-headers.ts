/** Headers that a CDN adds to every answer, so that a browser does with it what was meant and nothing else. */
import { CloudfrontResponseHeadersPolicy } from "@cdktf/provider-aws/lib/cloudfront-response-headers-policy/index.js";
import { Construct } from "constructs";

const TWO_YEARS_SECONDS = 63_072_000;

/** How the policy is called, and what a page may load. */
export interface SecurityHeadersConfig {
  /** Unique in the account. */
  readonly name: string;
  /** Value of `Content-Security-Policy`. */
  readonly contentSecurityPolicy: string;
  /** `true`: other sites may show what is served, as pictures are; else none may. */
  readonly isEmbeddable: boolean;
}

/** TLS only from the first visit on, no guessing of types, no frames, no referrer to other sites. */
export class SecurityHeaders extends Construct {
  readonly policyId: string;

  constructor(scope: Construct, id: string, config: SecurityHeadersConfig) {
    super(scope, id);
    const { name, contentSecurityPolicy, isEmbeddable } = config;
    const policy = new CloudfrontResponseHeadersPolicy(this, "policy", {
      name,
      securityHeadersConfig: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: "DENY", override: true },
        referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: true },
        strictTransportSecurity: { accessControlMaxAgeSec: TWO_YEARS_SECONDS, override: true },
      },
      customHeadersConfig: {
        items: [
          {
            header: "Cross-Origin-Resource-Policy",
            value: isEmbeddable ? "cross-origin" : "same-origin",
            override: true,
          },
        ],
      },
    });
    this.policyId = policy.id;
  }
}
