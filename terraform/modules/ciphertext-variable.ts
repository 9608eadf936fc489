/** A Terraform variable that takes a secret's ciphertext. */
import { type Precondition, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { CIPHERTEXT } from "../config/ciphertext.ts";

/** Declares the variable. */
export function ciphertextVariable(scope: Construct, name: string, isOptional: boolean): TerraformVariable {
  return new TerraformVariable(scope, name, {
    type: "string",
    sensitive: true,
    nullable: false,
    description: "KMS ciphertext in base64, as `kms-secrets encrypt` prints it.",
    ...(isOptional ? { default: "" } : {}),
  });
}

/**
 * Refuses what is no ciphertext, such as the secret itself, when the function that gets it is planned.
 *
 * Not as the variable's own validation: Terraform quotes the value there, even of a sensitive variable.
 */
export function mustBeCiphertext(name: string, isOptional: boolean): Precondition {
  const isGiven = `can(regex("${CIPHERTEXT}", var.${name}))`;
  return {
    condition: `\${${isOptional ? `var.${name} == "" || ` : ""}${isGiven}}`,
    errorMessage: `${name} must be a KMS ciphertext in base64, as "kms-secrets encrypt" prints it.`,
  };
}
