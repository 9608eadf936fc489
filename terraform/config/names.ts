/** Names of what is deployed, made of the environment alone, so that two environments share none. */
import type { Environment } from "./environment-schema.ts";

/** Names that more than one resource or stack has to know. */
export interface Names {
  /** What every name begins with. */
  readonly base: string;
  readonly dispatcher: string;
  readonly luckydraw: string;
  /** Alias of the secrets' key, with `alias/`. */
  readonly keyAlias: string;
  /** Makes a role's name: roles are the account's, not the region's. */
  roleOf(functionName: string): string;
}

/** Names of an environment. */
export function namesOf({ prefix, environment, region }: Environment): Names {
  const base = `${prefix}-${environment}`;
  return {
    base,
    dispatcher: `${base}-dispatcher`,
    luckydraw: `${base}-luckydraw`,
    keyAlias: `alias/${base}-secrets`,
    roleOf: (functionName) => `${functionName}-${region}`,
  };
}
