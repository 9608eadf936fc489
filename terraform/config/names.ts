/** Names of what is deployed, made of the environment alone, so that two environments share none. */
import type { Environment } from "./environment-schema.ts";
import type { FunctionId } from "./functions-of.ts";

/** Names that more than one resource or stack has to know. */
export interface Names {
  /** What every name begins with. */
  readonly base: string;
  /** Alias of the secrets' key, with `alias/`. */
  readonly keyAlias: string;
  /** Policies and roles are the account's, not the region's. */
  readonly boundary: string;
  /** Not beginning as the functions' roles do: who may change those may not change these. */
  readonly deployRole: string;
  readonly planRole: string;
  functionOf(id: FunctionId): string;
  /** Of a function or a schedule, by its short name. */
  roleOf(id: string): string;
}

/** Names of an environment. */
export function namesOf({
  prefix,
  environment,
  region,
}: Pick<Environment, "prefix" | "environment" | "region">): Names {
  const base = `${prefix}-${environment}`;
  return {
    base,
    keyAlias: `alias/${base}-secrets`,
    boundary: `${base}-boundary-${region}`,
    deployRole: `deploy-${base}-${region}`,
    planRole: `plan-${base}-${region}`,
    functionOf: (id) => `${base}-${id}`,
    roleOf: (id) => `${base}-${id}-${region}`,
  };
}
