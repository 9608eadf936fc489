/** A Terraform variable that takes a secret's ciphertext. */
import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";

// A KMS ciphertext of even one byte is longer; a signing secret or a token is shorter or holds other characters.
const CIPHERTEXT = "^[A-Za-z0-9+/]{80,}={0,2}$";

/**
 * Declares the variable of an environment variable: `SLACK_BOT_TOKEN` is given as `slack_bot_token`.
 *
 * @param isOptional Then it may be left out or empty.
 */
export function ciphertextVariable(scope: Construct, secret: string, isOptional = false): TerraformVariable {
  const name = secret.toLowerCase();
  const isGiven = `can(regex("${CIPHERTEXT}", var.${name}))`;
  return new TerraformVariable(scope, name, {
    type: "string",
    sensitive: true,
    nullable: false,
    description: `${secret}: KMS ciphertext in base64, as \`kms-secrets encrypt\` prints it.`,
    ...(isOptional ? { default: "" } : {}),
    validation: [
      {
        condition: `\${${isOptional ? `var.${name} == "" || ` : ""}${isGiven}}`,
        errorMessage: `${name} must be a KMS ciphertext in base64, as "kms-secrets encrypt" prints it.`,
      },
    ],
  });
}
