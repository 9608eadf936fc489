/** The first scenes: from nothing to a deployed app. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { functions } from "../../packages/slack-app/src/index.ts";
import { parseEnvironment } from "../../terraform/config/parse-environment.ts";
import { synthesise } from "../../terraform/synthesise.ts";
import { relax } from "./relax.ts";
import { listRemains } from "./remains.ts";
import { sealSecrets } from "./seal-secrets.ts";
import type { Deployed, Stage } from "./stage.ts";
import { createTerraform } from "./terraform.ts";

/** Two functions, two tables, three queues, a topic, three log groups, an API, a bucket: else the look for remains sees nothing. */
const LEAST_DEPLOYED = 13;

/** Applies both stacks. */
export async function deploy(stage: Stage): Promise<Deployed> {
  const { step, folder, programs, aws, slack } = stage;
  const write = async (settings: object) => writeStacks(stage, settings);
  const { environment, folders, relaxed } = await step("synthesise", () => write({}));
  let variables: Readonly<Record<string, string>> = {};
  const { env } = programs;
  const bootstrap = createTerraform("bootstrap", { stackFolder: folders.bootstrap, folder, env });
  const app = createTerraform("app", { stackFolder: folders.app, folder, env, variables: () => variables });
  await step("bootstrap: terraform init", () => bootstrap.init());
  await step("bootstrap: terraform apply", () => bootstrap.apply());
  variables = await step("encrypt the secrets", () =>
    sealSecrets(environment, slack.secrets, { ...programs, hideOutput: true }),
  );
  await step("app: terraform init", () => app.init());
  await step("app: terraform apply", () => app.apply());
  await step("bootstrap: a second plan changes nothing", () => bootstrap.planNothing());
  await step("app: a second plan changes nothing", () => app.planNothing());
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
  return { bootstrap, app, change, relaxed, secretsKeyArn };
}

async function writeStacks({ folder, aws, slack }: Stage, settings: object) {
  const environment = parseEnvironment(
    JSON.stringify({
      environment: "rehearsal",
      region: aws.env.AWS_REGION,
      distribution: "private",
      stateBucket: "luckydraw-rehearsal-state",
      alarmEmail: "alarms@example.com",
      deletionProtection: false,
      slack: { apiUrl: `${slack.url}/api/`, hooksOrigins: [slack.url] },
      beacon: { urls: [slack.beaconUrl], chain: slack.beaconChain },
      local: { endpoint: aws.endpoint },
      ...settings,
    }),
  );
  const folders = synthesise(environment, { out: join(folder, "synthesised") });
  const relaxed = relax(folders.app, Object.keys(functions).length);
  return { environment, folders, relaxed };
}
