/** What every stack of an environment has: provider, tags, and where its state is. */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { LocalBackend, TerraformStack } from "cdktf";
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
    // Named here, for the default is an absolute path of the machine that synthesised.
    new LocalBackend(this, { path: "terraform.tfstate" });
  }
}

function localAccount(endpoint: string) {
  return {
    accessKey: "local",
    secretKey: "local",
    skipCredentialsValidation: true,
    skipMetadataApiCheck: "true",
    skipRequestingAccountId: true,
    endpoints: [Object.fromEntries(services.map((service) => [service, endpoint]))],
  };
}
