/** Headers that a CDN adds to every answer, so that a browser does with it what was meant and nothing else. */
import { CloudfrontResponseHeadersPolicy } from "@cdktf/provider-aws/lib/cloudfront-response-headers-policy/index.js";
import { Construct } from "constructs";

const TWO_YEARS_SECONDS = 63_072_000;

/** What a page may load and with whom it may share, which is said for each content anew. */
export interface SecurityHeadersConfig {
  /** Unique in the account. */
  readonly name: string;
  /** Value of `Content-Security-Policy`. */
  readonly contentSecurityPolicy: string;
  /** Value of `Referrer-Policy`. */
  readonly referrerPolicy: string;
  /** Others, by their names. */
  readonly others: Readonly<Record<string, string>>;
}

/** Beside what is said: TLS only from the first visit on, no guessing of types, no frames. */
export class SecurityHeaders extends Construct {
  readonly policyId: string;

  constructor(scope: Construct, id: string, config: SecurityHeadersConfig) {
    super(scope, id);
    const { name, contentSecurityPolicy, referrerPolicy, others } = config;
    const override = true;
    const policy = new CloudfrontResponseHeadersPolicy(this, "policy", {
      name,
      securityHeadersConfig: {
        contentSecurityPolicy: { contentSecurityPolicy, override },
        contentTypeOptions: { override },
        frameOptions: { frameOption: "DENY", override },
        referrerPolicy: { referrerPolicy, override },
        strictTransportSecurity: {
          accessControlMaxAgeSec: TWO_YEARS_SECONDS,
          includeSubdomains: true,
          override,
        },
      },
      customHeadersConfig: {
        items: Object.entries(others).map(([header, value]) => ({ header, value, override })),
      },
    });
    this.policyId = policy.id;
  }
}
