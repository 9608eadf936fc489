/** Makes the functions of an environment: what is the same for all of them is said here. */
import { asyncInvocation, type FunctionShape } from "@luckydraw/slack-app";
import type { Construct } from "constructs";
import type { BundleArchive } from "../../artifacts/bundle-archive.ts";
import type { Environment } from "../../config/environment-schema.ts";
import { type FunctionId, functionsOf } from "../../config/functions-of.ts";
import { namesOf } from "../../config/names.ts";
import { BundledFunction } from "../../modules/bundled-function.ts";
import type { Statement } from "../../modules/policy.ts";
import { decryptOwnSecrets } from "../../modules/secrets-key.ts";
import { secretVariables, telemetryOf, type Variables } from "./function-variables.ts";

/** Archives by function. */
export type Archives = ReadonlyMap<FunctionId, BundleArchive>;

/** What all functions have around them. */
export interface FunctionSurroundings {
  readonly environment: Environment;
  readonly archives: Archives;
  readonly keyArn: string;
  /** The most that a role may do, as a policy's ARN; where CI makes the roles. */
  readonly boundary: string | undefined;
}

/** What is particular to one. */
export interface OwnConfig {
  readonly description: string;
  readonly variables: Variables;
  readonly permissions: readonly Statement[];
  /** ARN of the queue for what could not be done, where nobody waits for the function's answer. */
  readonly onFailure?: string;
}

/** @throws Error when the function is not one of the environment's. */
export function createFunction(
  scope: Construct,
  id: FunctionId,
  around: FunctionSurroundings,
  own: OwnConfig,
): BundledFunction {
  const { environment, archives, keyArn, boundary } = around;
  const shape = functionsOf(environment).get(id);
  const archive = archives.get(id);
  if (shape === undefined || archive === undefined) {
    throw new Error(`${id} is no function of this environment.`);
  }
  const names = namesOf(environment);
  const name = names.functionOf(id);
  const secrets = secretVariables(scope, environment, id);
  const hasSecrets = Object.keys(secrets.variables).length > 0;
  return new BundledFunction(scope, id, {
    name,
    roleName: names.roleOf(id),
    description: own.description,
    archive,
    ...sizeOf(environment, id, shape),
    logRetentionDays: environment.logRetentionDays,
    environment: { ...telemetryOf(environment, id), ...own.variables, ...secrets.variables },
    preconditions: secrets.preconditions,
    permissions: [...(hasSecrets ? [decryptOwnSecrets(keyArn, name)] : []), ...own.permissions],
    ...(boundary === undefined ? {} : { boundary }),
    ...(own.onFailure === undefined
      ? {}
      : { asynchronous: { ...asyncInvocation, onFailure: own.onFailure } }),
  });
}

function sizeOf({ functions }: Environment, id: FunctionId, shape: FunctionShape) {
  const set = functions[id];
  return {
    memoryMegabytes: set.memoryMegabytes ?? shape.memoryMegabytes,
    timeoutSeconds: set.timeoutSeconds ?? shape.timeoutSeconds,
  };
}
