/**
 * What Terraform needs to deploy an environment's app: each service's actions on what the environment's name begins.
 *
 * Reads are given whole (`Get*`, `List*`, `Describe*`): which of them the provider makes changes with its versions, and
 * none shows what the app keeps. What changes something is named.
 */
import type { Arns } from "../../config/arns.ts";
import type { Statement } from "../../modules/policy.ts";
import { dataPermissions } from "./deploy-data-permissions.ts";
import { doorPermissions } from "./deploy-door-permissions.ts";
import { functionPermissions } from "./deploy-function-permissions.ts";
import { watchPermissions } from "./deploy-watch-permissions.ts";
import { cdnPermissions, domainPermissions } from "./deploy-web-permissions.ts";
import type { Deployment } from "./deployment.ts";

/** By area, a managed policy each. */
export function deployPermissions(
  arns: Arns,
  deployment: Deployment,
): Readonly<Record<string, readonly Statement[]>> {
  return {
    functions: functionPermissions(arns, deployment),
    door: doorPermissions(arns, deployment),
    data: dataPermissions(arns, deployment),
    watch: watchPermissions(arns, deployment),
    ...(deployment.hasCdn ? { cdn: cdnPermissions(arns, deployment.base) } : {}),
    ...(deployment.hasDomain ? { domain: domainPermissions(deployment.region) } : {}),
  };
}

const READ = /:(Get|List|Describe)|^apigateway:GET$/;

/** What of them changes nothing. */
export function readOnly(
  permissions: Readonly<Record<string, readonly Statement[]>>,
): Readonly<Record<string, readonly Statement[]>> {
  return Object.fromEntries(
    Object.entries(permissions).map(([area, statements]) => [
      area,
      statements
        .map((statement) => ({
          ...statement,
          Action: statement.Action.filter((action) => READ.test(action)),
        }))
        .filter(({ Action }) => Action.length > 0),
    ]),
  );
}
