/** What has to be there before the app can be deployed: the key that its secrets are encrypted with. */
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment-schema.ts";
import { namesOf } from "../config/names.ts";
import { SecretsKey } from "../modules/secrets-key.ts";
import { EnvironmentStack } from "./environment-stack.ts";

/** Applied once, before the secrets are encrypted. */
export class BootstrapStack extends EnvironmentStack {
  constructor(scope: Construct, environment: Environment) {
    super(scope, "bootstrap", environment);
    const key = new SecretsKey(this, "secrets-key", {
      alias: namesOf(environment).keyAlias,
      deletionWindowDays: environment.deletionProtection ? 30 : 7,
    });
    new TerraformOutput(this, "secrets_key", { value: key.arn, description: "Encrypt the secrets with it." });
  }
}
