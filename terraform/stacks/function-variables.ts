/** The functions' environment variables: what is not set has its default in the function. */
import type { FunctionShape } from "@luckydraw/slack-app";
import type { Precondition } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment-schema.ts";
import { ciphertextVariable, mustBeCiphertext } from "../modules/ciphertext-variable.ts";

type Variables = Readonly<Record<string, string>>;

/** What luckydraw has to find. */
export interface LuckydrawSurroundings {
  readonly drawsTable: string;
  readonly jobsTable: string;
  readonly revealQueueUrl: string;
}

/** Variables of luckydraw. */
export function luckydrawVariables(environment: Environment, around: LuckydrawSurroundings): Variables {
  const { slack, beacon, verifierUrl, channelLocale } = environment;
  return given({
    DRAWS_TABLE: around.drawsTable,
    JOBS_TABLE: around.jobsTable,
    REVEAL_QUEUE_URL: around.revealQueueUrl,
    CHANNEL_LOCALE: channelLocale,
    VERIFIER_URL: verifierUrl,
    SLACK_API_URL: slack.apiUrl,
    SLACK_HOOKS_ORIGINS: slack.hooksOrigins?.join(","),
    BEACON_URLS: beacon.urls?.join(","),
    BEACON_CHAIN: beacon.chain && JSON.stringify(beacon.chain),
    // Where a fault was thrown is logged: as a line of the sources. Costs a start some 15 ms.
    NODE_OPTIONS: "--enable-source-maps",
  });
}

/** Variables of the dispatcher. */
export function dispatcherVariables(
  { slack }: Environment,
  around: { readonly luckydrawFunction: string },
): Variables {
  return given({
    LUCKYDRAW_FUNCTION: around.luckydrawFunction,
    SLACK_HOOKS_ORIGINS: slack.hooksOrigins?.join(","),
  });
}

/** Variables with ciphertexts, each from a Terraform variable of its name. */
export function secretVariables(scope: Construct, { secrets, optionalSecrets }: FunctionShape): Variables {
  return Object.fromEntries([
    ...secrets.map((name) => [name, ciphertextVariable(scope, name).stringValue]),
    ...optionalSecrets.map((name) => [name, ciphertextVariable(scope, name, true).stringValue]),
  ]);
}

/** What has to be true of them before the function is changed. */
export function secretPreconditions({ secrets, optionalSecrets }: FunctionShape): readonly Precondition[] {
  return [
    ...secrets.map((name) => mustBeCiphertext(name)),
    ...optionalSecrets.map((name) => mustBeCiphertext(name, true)),
  ];
}

function given(variables: Readonly<Record<string, string | undefined>>): Variables {
  const isGiven = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined;
  return Object.fromEntries(Object.entries(variables).filter(isGiven));
}
