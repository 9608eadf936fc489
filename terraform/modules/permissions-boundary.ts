/** The most that roles may do, whoever writes their policies: it keeps a deploy role from making itself a stronger one. */
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy/index.js";
import { Construct } from "constructs";
import { allow, type Statement } from "./policy.ts";

/** A policy to be named as a role's boundary. */
export class PermissionsBoundary extends Construct {
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    { name, permissions }: { readonly name: string; readonly permissions: readonly Statement[] },
  ) {
    super(scope, id);
    const policy = new IamPolicy(this, "policy", {
      name,
      description: "The most that a role with this boundary may do",
      policy: allow(permissions),
    });
    this.arn = policy.arn;
  }
}
