/** A role that jobs of one GitHub repository take on, without a key that could be lost. */
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy/index.js";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment/index.js";
import { Construct } from "constructs";
import { allow, type Statement } from "./policy.ts";

/** Where GitHub's tokens come from. Source: https://docs.github.com/en/actions/reference/security/oidc */
export const GITHUB_ISSUER = "token.actions.githubusercontent.com";

/** Whose the role is, and what it may do. */
export interface GithubRoleConfig {
  readonly name: string;
  readonly description: string;
  /** ARN of the account's OIDC provider for {@link GITHUB_ISSUER}. */
  readonly providerArn: string;
  /** The `sub` of the tokens that may take it on, whole: `repo:<owner>/<name>:environment:<environment>`. */
  readonly subject: string;
  /** One managed policy a key, for IAM limits the length of each. */
  readonly permissions: Readonly<Record<string, readonly Statement[]>>;
}

/** The role lives for an hour at a time, as long as a job's credentials do. */
export class GithubRole extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, config: GithubRoleConfig) {
    super(scope, id);
    const role = new IamRole(this, "role", {
      name: config.name,
      description: config.description,
      assumeRolePolicy: trustGithub(config),
      maxSessionDuration: 3_600,
    });
    for (const [area, statements] of Object.entries(config.permissions)) {
      const policy = new IamPolicy(this, `policy-${area}`, {
        name: `${config.name}-${area}`,
        policy: allow(statements),
      });
      new IamRolePolicyAttachment(this, `attachment-${area}`, { role: role.name, policyArn: policy.arn });
    }
    this.arn = role.arn;
  }
}

function trustGithub({ providerArn, subject }: GithubRoleConfig): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: providerArn },
        // Equal, not like: a pattern would let other branches, environments or repositories in.
        Condition: {
          StringEquals: { [`${GITHUB_ISSUER}:aud`]: "sts.amazonaws.com", [`${GITHUB_ISSUER}:sub`]: subject },
        },
      },
    ],
  });
}
