/** The first scenes: from nothing to a deployed app. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionsOf, secretsOf } from "../../terraform/config/functions-of.ts";
import { parseEnvironment } from "../../terraform/config/parse-environment.ts";
import { synthesise } from "../../terraform/synthesise.ts";
import { namesIn, sealSecrets } from "../seal/seal-secrets.ts";
import type { SessionEnv } from "./github-session.ts";
import { allowAsked, relax } from "./relax.ts";
import { listRemains } from "./remains.ts";
import { sealedBy } from "./sealed-by.ts";
import type { Deployed, Stage } from "./stage.ts";
import { REPOSITORY, takeRoles } from "./take-roles.ts";
import { createTerraform } from "./terraform.ts";

/** Two functions, two tables, three queues, a topic, three log groups, an API, a bucket: else the look for remains sees nothing. */
const LEAST_DEPLOYED = 13;

/** Roles of CI that look at event sources. */
const DEPLOY_AND_PLAN = 2;

/** Applies both stacks. */
export async function deploy(stage: Stage): Promise<Deployed> {
  const { step, folder, programs, aws, slack } = stage;
  const write = async (settings: object) => writeStacks(stage, settings);
  const { environment, folders, relaxed } = await step("synthesise", () => write({}));
  let variables: Readonly<Record<string, string>> = {};
  const { env } = programs;
  const bootstrap = createTerraform("bootstrap", { stackFolder: folders.bootstrap, folder, env });
  await step("bootstrap: terraform init", () => bootstrap.init());
  await step("bootstrap: terraform apply", () => bootstrap.apply());
  const sessions = await takeRoles(stage, bootstrap);
  const appAs = (session: SessionEnv) =>
    createTerraform("app", {
      stackFolder: folders.app,
      folder,
      env: { ...env, ...session },
      variables: () => variables,
    });
  const app = appAs(sessions.deploy);
  variables = await step("encrypt the secrets", () =>
    sealSecrets(
      environment,
      namesIn(secretsOf(environment)).filter((name) => name in slack.secrets),
      sealedBy(slack.secrets, programs),
    ),
  );
  await step("app: terraform init", () => app.init());
  await step("app: terraform apply, as the deploy role", () => app.apply());
  await step("bootstrap: a second plan changes nothing", () => bootstrap.planNothing());
  await step("app: a second plan changes nothing, as the plan role", () =>
    appAs(sessions.plan).planNothing(),
  );
  await step("the plan role cannot apply", () => mustFail(appAs(sessions.plan).apply()));
  writeFileSync(join(folder, "app.tfstate"), await app.state());
  await step("AWS has what Terraform says", async () => {
    const there = await listRemains(aws);
    if (there.length < LEAST_DEPLOYED) {
      throw new Error(`Only this is there: ${there.join(", ")}`);
    }
  });
  const change = async (settings: object) => {
    await write(settings);
    return app.apply();
  };
  const secretsKeyArn = await bootstrap.output("secrets_key");
  const environmentFile = join(folder, "rehearsal.json");
  return { environmentFile, bootstrap, app, change, relaxed, secretsKeyArn };
}

async function mustFail(applying: Promise<string>): Promise<void> {
  const outcome = await applying.then(
    () => "it was done",
    (error: Error) => error.message,
  );
  if (!outcome.includes("AccessDenied")) {
    throw new Error(`A refusal was expected: ${outcome}`);
  }
}

async function writeStacks({ folder, aws, slack }: Stage, settings: object) {
  const text = JSON.stringify({
    environment: "rehearsal",
    region: aws.env.AWS_REGION,
    distribution: "private",
    stateBucket: "luckydraw-rehearsal-state",
    github: { repository: REPOSITORY },
    alarmEmail: "alarms@example.com",
    deletionProtection: false,
    slack: { apiUrl: `${slack.url}/api/`, hooksOrigins: [slack.url] },
    beacon: { urls: [slack.beaconUrl], chain: slack.beaconChain },
    local: { endpoint: aws.endpoint },
    ...settings,
  });
  writeFileSync(join(folder, "rehearsal.json"), text);
  const environment = parseEnvironment(text);
  const folders = synthesise(environment, { out: join(folder, "synthesised") });
  relax(folders.bootstrap, {
    "iam:PermissionsBoundary": 1,
    "iam:PassedToService": 1,
    "lambda:FunctionArn": DEPLOY_AND_PLAN,
  });
  allowAsked(folders.bootstrap, {
    "lambda:CreateFunction": "lambda:CreateFunction",
    "lambda:GetEventSourceMapping": "lambda:ListEventSourceMappings",
  });
  const relaxed = relax(folders.app, {
    "kms:EncryptionContext:LambdaFunctionName": functionsOf(environment).size,
  });
  return { environment, folders, relaxed };
}
