/** Synthesises an environment of the rehearsal, and leaves out what the local AWS does not know. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../terraform/config/environment-schema.ts";
import { secretsOf } from "../../terraform/config/functions-of.ts";
import { parseEnvironment } from "../../terraform/config/parse-environment.ts";
import { type Synthesised, synthesise } from "../../terraform/synthesise.ts";
import { allowAsked, type RelaxedCondition, type RelaxedKeys, relax } from "./relax.ts";
import type { Stage } from "./stage.ts";

/** An environment whose stacks are written. */
export interface WrittenEnvironment {
  readonly environment: Environment;
  /** As an operator has it. */
  readonly file: string;
  readonly folders: Synthesised;
  readonly relaxed: readonly RelaxedCondition[];
}

/** @param settings What the environment's file says beside where the local AWS and Slack are. */
export function writeStacks(
  { folder, aws, slack }: Stage,
  settings: Readonly<Record<string, unknown>> & { readonly environment: string },
): WrittenEnvironment {
  const text = JSON.stringify({
    region: aws.env.AWS_REGION,
    alarmEmail: "alarms@example.com",
    deletionProtection: false,
    beacon: { urls: [slack.beaconUrl], chain: slack.beaconChain },
    local: { endpoint: aws.endpoint },
    ...settings,
    slack: {
      apiUrl: `${slack.url}/api/`,
      hooksOrigins: [slack.hooksOrigin],
      filesOrigins: [slack.hooksOrigin],
      ...(settings["slack"] as object | undefined),
    },
  });
  const file = join(folder, `${settings.environment}.json`);
  writeFileSync(file, text);
  const environment = parseEnvironment(text);
  const folders = synthesise(environment, { out: join(folder, settings.environment) });
  if (environment.github !== undefined) {
    relax(folders.bootstrap, unknownOfCi);
    allowAsked(folders.bootstrap, {
      "lambda:CreateFunction": "lambda:CreateFunction",
      "lambda:GetEventSourceMapping": "lambda:ListEventSourceMappings",
    });
  }
  return { environment, file, folders, relaxed: relax(folders.app, unknownOfFunctions(environment)) };
}

/** By the deploy role once, and by both roles. */
const unknownOfCi: RelaxedKeys = {
  "iam:PermissionsBoundary": 1,
  "iam:PassedToService": 1,
  "lambda:FunctionArn": 2,
};

function unknownOfFunctions(environment: Environment): RelaxedKeys {
  const withSecrets = new Set(secretsOf(environment).map(({ functionId }) => functionId));
  const ownSecrets = { "kms:EncryptionContext:LambdaFunctionName": withSecrets.size };
  if (environment.distribution === "private") {
    return ownSecrets;
  }
  // Two functions read tokens, one writes them and notes used states, one finds and removes them; with pictures one more
  // reads them.
  const readers = environment.images ? 3 : 2;
  return { ...ownSecrets, "kms:EncryptionContext:app": readers + 1, "dynamodb:LeadingKeys": readers + 4 };
}
