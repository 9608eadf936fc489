/** What every stack of an environment has: provider and tags. */
import { AwsProvider, type AwsProviderConfig } from "@cdktf/provider-aws/lib/provider/index.js";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment-schema.ts";

const services = [
  "acm",
  "apigatewayv2",
  "cloudfront",
  "cloudwatch",
  "dynamodb",
  "iam",
  "kms",
  "lambda",
  "logs",
  "route53",
  "s3",
  "scheduler",
  "sns",
  "sqs",
  "sts",
] as const;

/** A stack in the environment's region. */
export class EnvironmentStack extends TerraformStack {
  readonly #provider: AwsProviderConfig;

  constructor(scope: Construct, id: string, { region, accountId, environment, prefix, local }: Environment) {
    super(scope, id);
    this.#provider = {
      region,
      defaultTags: [{ tags: { app: prefix, environment } }],
      ...(accountId === undefined ? {} : { allowedAccountIds: [accountId] }),
      ...(local === undefined ? {} : localAccount(local.endpoint)),
    };
    new AwsProvider(this, "aws", this.#provider);
  }

  /** The same account in us-east-1, where CloudFront looks for certificates. */
  protected inVirginia(): AwsProvider {
    return new AwsProvider(this, "aws-us-east-1", {
      ...this.#provider,
      region: "us-east-1",
      alias: "us-east-1",
    });
  }
}

function localAccount(endpoint: string) {
  return {
    skipCredentialsValidation: true,
    skipMetadataApiCheck: "true",
    skipRequestingAccountId: true,
    s3UsePathStyle: true,
    endpoints: [Object.fromEntries(services.map((service) => [service, endpoint]))],
  };
}
