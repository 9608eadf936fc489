/** The KMS key that the functions' secrets are encrypted with. */
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias/index.js";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key/index.js";
import { Construct } from "constructs";
import type { Statement } from "./policy.ts";

/** How the key is found, and how long a deletion can be taken back. */
export interface SecretsKeyConfig {
  /** With `alias/`. */
  readonly alias: string;
  readonly deletionWindowDays: number;
  /** Of the account, as `arn:aws:iam::<account>:root`. */
  readonly ownerArn: string;
}

/** Rotated by AWS each year; what it encrypted before stays readable. */
export class SecretsKey extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { alias, deletionWindowDays, ownerArn }: SecretsKeyConfig) {
    super(scope, id);
    const key = new KmsKey(this, "key", {
      description: "Secrets in the environment of Luckydraw's functions",
      enableKeyRotation: true,
      deletionWindowInDays: deletionWindowDays,
      policy: accountDecides(ownerArn),
    });
    new KmsAlias(this, "alias", { name: alias, targetKeyId: key.keyId });
    this.arn = key.arn;
  }
}

/** Who may use the key is said by IAM alone; stated, so that it stays so whatever AWS's default becomes. */
function accountDecides(ownerArn: string): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AccountDecides",
        Effect: "Allow",
        Principal: { AWS: ownerArn },
        Action: "kms:*",
        Resource: "*",
      },
    ],
  });
}

/** A function may decrypt what was encrypted for it, and nothing else. */
export function decryptOwnSecrets(keyArn: string, functionName: string): Statement {
  return {
    Sid: "DecryptOwnSecrets",
    Action: ["kms:Decrypt"],
    Resource: keyArn,
    Condition: { StringEquals: { "kms:EncryptionContext:LambdaFunctionName": functionName } },
  };
}
