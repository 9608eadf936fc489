/** The roles of CI: one that deploys, from one environment of the repository; one that plans, from its pull requests. */
import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider/index.js";
import { Construct } from "constructs";
import type { Arns } from "../../config/arns.ts";
import type { Environment } from "../../config/environment-schema.ts";
import { namesOf } from "../../config/names.ts";
import { GITHUB_ISSUER, GithubRole } from "../../modules/github-role.ts";
import { PermissionsBoundary } from "../../modules/permissions-boundary.ts";
import { boundaryPermissions } from "./boundary-permissions.ts";
import { deployPermissions, readOnly } from "./deploy-permissions.ts";

/** What the roles are made from. */
export interface DeployRolesConfig {
  readonly environment: Environment;
  readonly github: NonNullable<Environment["github"]>;
  readonly stateBucket: string;
  readonly keyArn: string;
  readonly arns: Arns;
}

/** With the boundary that the deploy role has to set for the functions' roles. */
export class DeployRoles extends Construct {
  readonly deployRoleArn: string;
  readonly planRoleArn: string;

  constructor(scope: Construct, id: string, config: DeployRolesConfig) {
    super(scope, id);
    const { environment, github, stateBucket, keyArn, arns } = config;
    const { base, boundary, deployRole, planRole } = namesOf(environment);
    new PermissionsBoundary(this, "boundary", {
      name: boundary,
      permissions: boundaryPermissions(arns, { base, keyArn }),
    });
    const providerArn = this.#provider(config);
    const { region, distribution, images, domain } = environment;
    const permissions = deployPermissions(arns, {
      base,
      region,
      keyArn,
      stateBucket,
      hasCdn: distribution === "public" || images,
      hasDomain: domain !== undefined,
    });
    const repository = `repo:${github.repository}`;
    this.deployRoleArn = new GithubRole(this, "deploy", {
      name: deployRole,
      description: `Deploys ${base} from GitHub`,
      providerArn,
      subject: `${repository}:environment:${environment.environment}`,
      permissions,
    }).arn;
    this.planRoleArn = new GithubRole(this, "plan", {
      name: planRole,
      description: `Plans changes of ${base} for pull requests; changes nothing`,
      providerArn,
      subject: `${repository}:pull_request`,
      permissions: readOnly(permissions),
    }).arn;
  }

  /** An account has one provider an issuer: another environment may have made it. */
  #provider({ github, arns }: DeployRolesConfig): string {
    if (!github.createProvider) {
      return arns.global("iam", `oidc-provider/${GITHUB_ISSUER}`);
    }
    return new IamOpenidConnectProvider(this, "provider", {
      url: `https://${GITHUB_ISSUER}`,
      clientIdList: ["sts.amazonaws.com"],
    }).arn;
  }
}
