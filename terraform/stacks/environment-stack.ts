/** What every stack of an environment has: provider and tags. */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment-schema.ts";

const services = [
  "apigatewayv2",
  "cloudwatch",
  "dynamodb",
  "iam",
  "kms",
  "lambda",
  "logs",
  "s3",
  "sns",
  "sqs",
  "sts",
] as const;

/** A stack in the environment's region. */
export class EnvironmentStack extends TerraformStack {
  constructor(scope: Construct, id: string, { region, accountId, environment, prefix, local }: Environment) {
    super(scope, id);
    new AwsProvider(this, "aws", {
      region,
      defaultTags: [{ tags: { app: prefix, environment } }],
      ...(accountId === undefined ? {} : { allowedAccountIds: [accountId] }),
      ...(local === undefined ? {} : localAccount(local.endpoint)),
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
