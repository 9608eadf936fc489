/** The functions that answer requests: Slack's, and the browsers' of who installs the app. */
import type { Construct } from "constructs";
import type { BundledFunction } from "../../modules/bundled-function.ts";
import type { KeyValueTable } from "../../modules/key-value-table.ts";
import { createFunction, type FunctionSurroundings } from "./create-function.ts";
import { given, slackVariables, sourceMaps } from "./function-variables.ts";
import { type Installations, tokenVariables, writeTokens } from "./installations.ts";

/** The only door that Slack knocks on. It logs no place of its faults, and its start is what Slack waits for. */
export function createDispatcher(
  scope: Construct,
  around: FunctionSurroundings,
  workers: { readonly luckydraw: BundledFunction; readonly imageUpload: BundledFunction | undefined },
): BundledFunction {
  const { hooksOrigins } = around.environment.slack;
  const { luckydraw, imageUpload } = workers;
  const Action = ["lambda:InvokeFunction"];
  return createFunction(scope, "dispatcher", around, {
    description: "Verifies what Slack sends and hands it over",
    variables: {
      LUCKYDRAW_FUNCTION: luckydraw.functionName,
      ...given({
        IMAGE_UPLOAD_FUNCTION: imageUpload?.functionName,
        SLACK_HOOKS_ORIGINS: hooksOrigins?.join(","),
      }),
    },
    permissions: [
      { Sid: "HandOver", Action, Resource: luckydraw.arn },
      ...(imageUpload === undefined ? [] : [{ Sid: "HandOverPictures", Action, Resource: imageUpload.arn }]),
    ],
  });
}

/** What installing works with. */
export interface InstallingSurroundings extends FunctionSurroundings {
  readonly installations: Installations;
  readonly jobs: KeyValueTable;
  /** Scheme and host under which browsers reach the routes. */
  readonly publicOrigin: string;
  readonly siteOrigin: string | undefined;
}

/** Takes workspaces in. */
export function createOauthCallback(scope: Construct, around: InstallingSurroundings): BundledFunction {
  const { environment, installations, jobs, publicOrigin, siteOrigin } = around;
  const { SLACK_API_URL } = slackVariables(environment);
  const used = { "dynamodb:LeadingKeys": "oauth-state" };
  return createFunction(scope, "oauth-callback", around, {
    description: "Lets workspaces install the app",
    variables: {
      JOBS_TABLE: jobs.name,
      PUBLIC_ORIGIN: publicOrigin,
      ...tokenVariables(installations),
      ...sourceMaps,
      ...given({
        SLACK_CLIENT_ID: environment.slack.clientId,
        SLACK_API_URL,
        SLACK_AUTHORIZE_URL: environment.slack.authorizeUrl,
        SITE_URL: siteOrigin,
        IMAGES: environment.images ? "on" : undefined,
      }),
    },
    permissions: [
      {
        Sid: "NoteUsedStates",
        Action: ["dynamodb:PutItem"],
        Resource: jobs.arn,
        Condition: { "ForAllValues:StringEquals": used },
      },
      ...writeTokens(installations),
    ],
  });
}
