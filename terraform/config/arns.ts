/** ARNs of an environment's resources, as patterns of names: for policies that are written before the resources are. */
import type { Environment } from "./environment-schema.ts";
import { namesOf } from "./names.ts";

/** Makes ARNs. */
export interface Arns {
  /** Such as `of("sqs", "luckydraw-production-reveals")`, in the environment's region. */
  of(service: string, resource: string): string;
  /** Of services that have no regions. */
  global(service: string, resource: string): string;
  /** A role of the environment's own functions, or all of them. */
  readonly functionRoles: string;
  /** The most that those roles may do. */
  readonly boundary: string;
}

/** @param accountId Twelve digits, or Terraform's reference to them. */
export function arnsOf(environment: Environment, accountId: string): Arns {
  const { region } = environment;
  const { base, boundary } = namesOf(environment);
  const global = (service: string, resource: string) => `arn:aws:${service}::${accountId}:${resource}`;
  return {
    of: (service, resource) => `arn:aws:${service}:${region}:${accountId}:${resource}`,
    global,
    functionRoles: global("iam", `role/${base}-*`),
    boundary: global("iam", `policy/${boundary}`),
  };
}
