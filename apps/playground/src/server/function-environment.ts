/** The environment that an instance of a function gets: what Lambda sets, and what Terraform would set. */
import { functions as shapes, telemetryVariables } from "@luckydraw/slack-app";
import type { LocalAws } from "./aws/aws.ts";
import { names } from "./aws/names.ts";
import { region } from "./aws/place.ts";
import type { FunctionName } from "./options.ts";

/** What is known of the rest of the playground. */
export interface Surroundings {
  readonly slackUrl: string;
  readonly beaconUrl: string;
  readonly beaconInfo: string;
  /** Plain text of the functions' secrets, by variable. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, string>>;
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
    shapes[name].secrets.map((variable) => {
      const plain = Buffer.from(secrets[variable] ?? "", "utf8");
      return [variable, aws.key.encrypt(plain, { LambdaFunctionName: name }).toString("base64")];
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
  luckydraw: ({ slackUrl, beaconUrl, beaconInfo }, { queueUrls }, instanceId) => ({
    DRAWS_TABLE: names.draws,
    JOBS_TABLE: names.jobs,
    REVEAL_QUEUE_URL: queueUrls.reveals,
    SLACK_API_URL: slackApiUrl(slackUrl, instanceId),
    SLACK_HOOKS_ORIGINS: slackUrl,
    BEACON_URLS: beaconUrl,
    BEACON_CHAIN: beaconInfo,
  }),
  "on-failure": ({ slackUrl }, { queueUrls }, instanceId) => ({
    FAILURES_QUEUE_URL: queueUrls.failures,
    DEAD_LETTERS_QUEUE_URL: queueUrls.deadLetters,
    SLACK_API_URL: slackApiUrl(slackUrl, instanceId),
    SLACK_HOOKS_ORIGINS: slackUrl,
  }),
};

/** An address of its own for each instance, so that Slack's stand-in knows who calls. */
function slackApiUrl(slackUrl: string, instanceId: string): string {
  return `${slackUrl}/from/${instanceId}/api/`;
}
