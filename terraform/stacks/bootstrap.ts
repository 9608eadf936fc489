/** What has to be there before the app can be deployed: the secrets' key, and the bucket that keeps the app's state. */
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment-schema.ts";
import { namesOf } from "../config/names.ts";
import { PrivateBucket } from "../modules/private-bucket.ts";
import { SecretsKey } from "../modules/secrets-key.ts";
import { keepStateHere } from "./backend.ts";
import { EnvironmentStack } from "./environment-stack.ts";

/** Applied once, before the secrets are encrypted. */
export class BootstrapStack extends EnvironmentStack {
  constructor(scope: Construct, environment: Environment) {
    super(scope, "bootstrap", environment);
    keepStateHere(this);
    const { stateBucket, deletionProtection } = environment;
    if (stateBucket !== undefined) {
      new PrivateBucket(this, "state", { name: stateBucket, deletionProtection });
    }
    const key = new SecretsKey(this, "secrets-key", {
      alias: namesOf(environment).keyAlias,
      deletionWindowDays: deletionProtection ? 30 : 7,
    });
    new TerraformOutput(this, "secrets_key", { value: key.arn, description: "Encrypt the secrets with it." });
  }
}
