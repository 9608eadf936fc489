/** What has to be there before the app can be deployed: the secrets' key, the state's bucket, the roles of CI. */
import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity/index.js";
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { arnsOf } from "../../config/arns.ts";
import type { Environment } from "../../config/environment-schema.ts";
import { namesOf } from "../../config/names.ts";
import { PrivateBucket } from "../../modules/private-bucket.ts";
import { SecretsKey } from "../../modules/secrets-key.ts";
import { keepStateHere } from "../backend.ts";
import { EnvironmentStack } from "../environment-stack.ts";
import { DeployRoles } from "./deploy-roles.ts";

/** Applied once, by a person, before the secrets are encrypted. */
export class BootstrapStack extends EnvironmentStack {
  constructor(scope: Construct, environment: Environment) {
    super(scope, "bootstrap", environment);
    keepStateHere(this);
    const { stateBucket, deletionProtection, github } = environment;
    if (stateBucket !== undefined) {
      const name = stateBucket;
      new PrivateBucket(this, "state", { name, deletionProtection, oldVersionDays: 365 }).close();
    }
    const { accountId } = new DataAwsCallerIdentity(this, "account", {});
    const key = new SecretsKey(this, "secrets-key", {
      alias: namesOf(environment).keyAlias,
      deletionWindowDays: deletionProtection ? 30 : 7,
      ownerArn: `arn:aws:iam::${accountId}:root`,
    });
    new TerraformOutput(this, "secrets_key", { value: key.arn, description: "Encrypt the secrets with it." });
    if (github !== undefined && stateBucket !== undefined) {
      const roles = new DeployRoles(this, "github", {
        environment,
        github,
        stateBucket,
        keyArn: key.arn,
        arns: arnsOf(environment, accountId),
      });
      new TerraformOutput(this, "deploy_role", { value: roles.deployRoleArn });
      new TerraformOutput(this, "plan_role", { value: roles.planRoleArn });
    }
  }
}
