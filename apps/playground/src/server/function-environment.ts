/** The environment that an instance of a function gets: what Lambda sets, and what Terraform would set. */
import { telemetryVariables } from "@luckydraw/slack-app";
import type { LocalAws } from "./aws/aws.ts";
import { names } from "./aws/names.ts";
import { region } from "./aws/place.ts";
import { type FunctionName, functionShapes as shapes } from "./options.ts";

/** What is known of the rest of the playground. */
export interface Surroundings {
  readonly slackUrl: string;
  readonly beaconUrl: string;
  readonly beaconInfo: string;
  /** Plain text of the functions' secrets, by variable. A secret that is not here is not in the environment either. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Where any workspace can install the app. */
  readonly publicApp?: PublicApp;
  readonly extra: Readonly<Record<string, string>>;
}

/** The public app. */
export interface PublicApp {
  readonly appId: string;
  readonly clientId: string;
  /** Origin of the public site, and of the routes that install. */
  readonly siteUrl: string;
}

/** Makes the environment of one instance. */
export function functionEnvironment(
  name: FunctionName,
  instanceId: string,
  aws: LocalAws,
  around: Surroundings,
): Readonly<Record<string, string>> {
  return {
    ...lambdaVariables(name, instanceId, aws),
    ...endpointVariables(aws),
    ...sealedSecrets(name, aws, around.secrets),
    ...variablesOf[name](around, aws, instanceId),
    ...around.extra,
  };
}

function lambdaVariables(name: FunctionName, instanceId: string, aws: LocalAws) {
  const keys = aws.callers.issue({ functionName: name, instanceId });
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_FORMAT: "JSON",
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(shapes[name].memoryMegabytes),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: `local/[$LATEST]${instanceId.replaceAll("-", "")}`,
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    AWS_SESSION_TOKEN: keys.sessionToken,
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    // No namespace: there is nobody here to take metrics out of log lines.
    [telemetryVariables.service]: name,
  };
}

function endpointVariables({ endpoints }: LocalAws) {
  return {
    AWS_ENDPOINT_URL_KMS: endpoints.kms,
    AWS_ENDPOINT_URL_LAMBDA: endpoints.lambda,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  };
}

/** Secrets are in the environment as ciphertexts only, each bound to its function. */
function sealedSecrets(name: FunctionName, aws: LocalAws, secrets: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    shapes[name].secrets
      .filter((variable) => secrets[variable] !== undefined)
      .map((variable) => {
        const plain = Buffer.from(secrets[variable] ?? "", "utf8");
        return [variable, aws.secretsKey.encrypt(plain, { LambdaFunctionName: name }).toString("base64")];
      }),
  );
}

/** What Terraform would set. */
const variablesOf: Readonly<
  Record<
    FunctionName,
    (around: Surroundings, aws: LocalAws, instanceId: string) => Readonly<Record<string, string>>
  >
> = {
  dispatcher: ({ slackUrl }) => ({ LUCKYDRAW_FUNCTION: "luckydraw", SLACK_HOOKS_ORIGINS: slackUrl }),
  luckydraw: ({ slackUrl, beaconUrl, beaconInfo, publicApp }, { queueUrls }, instanceId) => ({
    DRAWS_TABLE: names.draws,
    JOBS_TABLE: names.jobs,
    REVEAL_QUEUE_URL: queueUrls.reveals,
    SLACK_API_URL: slackApiUrl(slackUrl, instanceId),
    SLACK_HOOKS_ORIGINS: slackUrl,
    BEACON_URLS: beaconUrl,
    BEACON_CHAIN: beaconInfo,
    ...installationVariables(publicApp),
    ...(publicApp === undefined ? {} : { INSTALL_URL: `${publicApp.siteUrl}/slack/install` }),
  }),
  "on-failure": ({ slackUrl, publicApp }, { queueUrls }, instanceId) => ({
    FAILURES_QUEUE_URL: queueUrls.failures,
    DEAD_LETTERS_QUEUE_URL: queueUrls.deadLetters,
    SLACK_API_URL: slackApiUrl(slackUrl, instanceId),
    SLACK_HOOKS_ORIGINS: slackUrl,
    ...installationVariables(publicApp),
  }),
  "oauth-callback": ({ slackUrl, publicApp }, _aws, instanceId) => ({
    ...installationVariables(publicApp),
    JOBS_TABLE: names.jobs,
    SLACK_CLIENT_ID: publicApp?.clientId ?? "",
    PUBLIC_ORIGIN: publicApp?.siteUrl ?? "",
    SITE_URL: publicApp?.siteUrl ?? "",
    SLACK_API_URL: slackApiUrl(slackUrl, instanceId),
    SLACK_AUTHORIZE_URL: `${slackUrl}/oauth/v2/authorize`,
  }),
};

/** Where tokens are, and what opens them. */
function installationVariables(publicApp: PublicApp | undefined): Readonly<Record<string, string>> {
  return publicApp === undefined
    ? {}
    : {
        INSTALLATIONS_TABLE: names.installations,
        TOKENS_KEY: names.tokensKeyAlias,
        SLACK_APP_ID: publicApp.appId,
      };
}

/** An address of its own for each instance, so that Slack's stand-in knows who calls. */
function slackApiUrl(slackUrl: string, instanceId: string): string {
  return `${slackUrl}/from/${instanceId}/api/`;
}
