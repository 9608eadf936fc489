/** The functions' environment variables: what is not set has its default in the function. */
import { telemetryVariables } from "@luckydraw/slack-app";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../../config/environment-schema.ts";
import { type FunctionId, secretsOf } from "../../config/functions-of.ts";
import { namesOf } from "../../config/names.ts";
import { ciphertextVariable, mustBeCiphertext } from "../../modules/ciphertext-variable.ts";

/** Values by name. */
export type Variables = Readonly<Record<string, string>>;

/** What every function is told: under which names it logs and measures. */
export function telemetryOf(environment: Environment, id: FunctionId): Variables {
  return {
    [telemetryVariables.service]: id,
    [telemetryVariables.namespace]: namesOf(environment).base,
  };
}

/** Where Slack is, for functions that call it. */
export function slackVariables({ slack }: Environment): Variables {
  return given({
    SLACK_API_URL: slack.apiUrl,
    SLACK_HOOKS_ORIGINS: slack.hooksOrigins?.join(","),
  });
}

/** Which chain of beacons decides, and what a channel reads. */
export function drawVariables({ beacon, channelLocale }: Environment): Variables {
  return given({
    CHANNEL_LOCALE: channelLocale,
    BEACON_URLS: beacon.urls?.join(","),
    BEACON_CHAIN: beacon.chain && JSON.stringify(beacon.chain),
  });
}

/** Where a fault was thrown is logged as a line of the sources. Costs a start some 15 ms: not for who is waited for. */
export const sourceMaps: Variables = { NODE_OPTIONS: "--enable-source-maps" };

/** Where bytes stream through, little is kept: a small young generation, and one arena for what native code allocates. */
export const streaming: Variables = {
  NODE_OPTIONS: `${sourceMaps["NODE_OPTIONS"]} --max-semi-space-size=2`,
  MALLOC_ARENA_MAX: "1",
};

/** Variables with ciphertexts, each from a Terraform variable of its own, and what has to be true of them. */
export function secretVariables(
  scope: Construct,
  environment: Environment,
  id: FunctionId,
): { readonly variables: Variables; readonly preconditions: readonly Precondition[] } {
  const secrets = secretsOf(environment).filter(({ functionId }) => functionId === id);
  return {
    variables: Object.fromEntries(
      secrets.map(({ secret, variable, isOptional }) => [
        secret,
        ciphertextVariable(scope, variable, isOptional).stringValue,
      ]),
    ),
    preconditions: secrets.map(({ variable, isOptional }) => mustBeCiphertext(variable, isOptional)),
  };
}

/** Leaves out what is not given. */
export function given(variables: Readonly<Record<string, string | undefined>>): Variables {
  const isGiven = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined;
  return Object.fromEntries(Object.entries(variables).filter(isGiven));
}
