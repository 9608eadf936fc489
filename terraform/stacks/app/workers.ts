/** The functions that do the work behind the door, and the one that cares for what failed. */
import type { Construct } from "constructs";
import type { BundledFunction } from "../../modules/bundled-function.ts";
import type { Statement } from "../../modules/policy.ts";
import { createFunction, type FunctionSurroundings } from "./create-function.ts";
import { drawVariables, given, slackVariables, sourceMaps } from "./function-variables.ts";
import {
  forgetTokens,
  type Installations,
  readTokens,
  tokenVariables,
  writeTokens,
} from "./installations.ts";
import type { Queues } from "./queues.ts";
import type { Tables } from "./tables.ts";

/** What the workers work with. */
export interface WorkerSurroundings extends FunctionSurroundings {
  readonly tables: Tables;
  readonly queues: Queues;
  readonly installations: Installations | undefined;
  /** Scheme and host of the site, where there is one. */
  readonly siteOrigin: string | undefined;
}

/** Runs draws. */
export function createLuckydraw(scope: Construct, around: WorkerSurroundings): BundledFunction {
  const { environment, tables, queues, installations, siteOrigin } = around;
  const { slack, verifierUrl } = environment;
  const rotates = slack.tokenRotation && installations !== undefined;
  const { draws, jobs } = tables;
  const luckydraw = createFunction(scope, "luckydraw", around, {
    description: "Runs draws",
    variables: {
      DRAWS_TABLE: draws.name,
      JOBS_TABLE: jobs.name,
      REVEAL_QUEUE_URL: queues.reveals.url,
      ...drawVariables(environment),
      ...slackVariables(environment),
      ...tokenVariables(installations),
      ...sourceMaps,
      ...given({
        VERIFIER_URL: verifierUrl ?? (siteOrigin && `${siteOrigin}/verify`),
        INSTALL_URL: siteOrigin && `${siteOrigin}/slack/install`,
        SLACK_CLIENT_ID: rotates ? slack.clientId : undefined,
      }),
    },
    onFailure: queues.failures.arn,
    permissions: [
      { Sid: "KeepDraws", Action: ["dynamodb:GetItem", "dynamodb:PutItem"], Resource: draws.arn },
      { Sid: "FindDraws", Action: ["dynamodb:Query"], Resource: draws.indexArn },
      { Sid: "ClaimJobs", Action: ["dynamodb:GetItem", "dynamodb:UpdateItem"], Resource: jobs.arn },
      queues.reveals.fill,
      ...queues.reveals.workOff,
      ...readTokens(installations),
      ...(rotates ? writeTokens(installations) : []),
      ...(installations === undefined ? [] : forget(tables)),
      ...forgetTokens(installations),
    ],
  });
  queues.reveals.deliverTo(luckydraw);
  return luckydraw;
}

/** Removes what a workspace that left has in the tables. */
function forget({ draws, jobs }: Tables): readonly Statement[] {
  const Action = ["dynamodb:Query", "dynamodb:DeleteItem"];
  return [
    { Sid: "ForgetDraws", Action, Resource: draws.arn },
    { Sid: "ForgetJobs", Action, Resource: jobs.arn },
  ];
}

/** Tells people of what failed for good, and keeps it. */
export function createOnFailure(scope: Construct, around: WorkerSurroundings): BundledFunction {
  const { environment, queues, installations } = around;
  const onFailure = createFunction(scope, "on-failure", around, {
    description: "Tells people of what failed for good, and keeps it",
    variables: {
      FAILURES_QUEUE_URL: queues.failures.url,
      DEAD_LETTERS_QUEUE_URL: queues.deadLetters.url,
      ...slackVariables(environment),
      ...tokenVariables(installations),
      ...sourceMaps,
    },
    permissions: [queues.deadLetters.fill, ...queues.failures.workOff, ...readTokens(installations)],
  });
  queues.failures.deliverTo(onFailure);
  return onFailure;
}
