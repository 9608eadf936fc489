/** One rehearsal, from the build to the last resource that is gone. */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseEnvironment } from "../../terraform/config/parse-environment.ts";
import { synthesise } from "../../terraform/synthesise.ts";
import { findLeaks } from "./leaks.ts";
import { installMiniStack, type LocalAws, startLocalAws } from "./local-aws.ts";
import { mustRun, type ProgramOptions } from "./program.ts";
import { listRemains } from "./remains.ts";
import { checkRequirements } from "./requirements.ts";
import { sealSecrets } from "./seal-secrets.ts";
import { type SlackStandIn, startSlackStandIn } from "./slack-stand-in.ts";
import { createSteps, type Step } from "./steps.ts";
import { createTerraform, type Terraform } from "./terraform.ts";

const REGION = "eu-west-1";
/** The beacon's period is three seconds; the rest is cold starts on a busy machine. */
const DRAWN_WITHIN_MS = 60_000;

/** Two functions, two tables, three queues, a topic, three log groups, an API: else the look for remains sees nothing. */
const LEAST_DEPLOYED = 12;

/** Where a rehearsal works and what it is given. */
export interface RehearsalOptions {
  /** New and empty. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
}

/** @throws Error at the first step that fails; what was started is stopped, what was written stays. */
export async function rehearse({ folder, env, print }: RehearsalOptions): Promise<void> {
  const step = createSteps(print, () => performance.now());
  const programs: ProgramOptions = { logFile: join(folder, "programs.log"), env };
  const stops: (() => Promise<void>)[] = [];
  try {
    const given = env["MINISTACK"];
    await step("Terraform and Python are there", () => checkRequirements(programs, given !== undefined));
    await step("build", () =>
      mustRun("turbo", ["run", "build", "--filter=./apps/dispatcher", "--filter=./apps/luckydraw"], programs),
    );
    const aws = await step("a local AWS starts", async () => {
      const program = given ?? (await installMiniStack(join(folder, "../ministack"), programs));
      return startLocalAws(program, folder, REGION);
    });
    stops.push(aws.stop);
    let gatewayUrl = "";
    const slack = await step("a local Slack starts", () => startSlackStandIn(() => gatewayUrl));
    stops.push(slack.stop);
    const stage: Stage = {
      step,
      print,
      folder,
      programs: { ...programs, env: { ...env, ...aws.env } },
      aws,
      slack,
    };
    const stacks = await deploy(stage);
    gatewayUrl = aws.gatewayUrl(await stacks.app.output("api_id"));
    await draw(stage);
    await takeDown(stage, stacks);
  } finally {
    for (const stop of stops.reverse()) {
      await stop();
    }
  }
}

interface Stage {
  readonly step: Step;
  readonly print: RehearsalOptions["print"];
  readonly folder: string;
  readonly programs: ProgramOptions;
  readonly aws: LocalAws;
  readonly slack: SlackStandIn;
}

interface Stacks {
  readonly bootstrap: Terraform;
  readonly app: Terraform;
}

async function deploy({ step, folder, programs, aws, slack }: Stage): Promise<Stacks> {
  const environment = parseEnvironment(JSON.stringify(rehearsalEnvironment(aws, slack)));
  const folders = await step("synthesise", async () =>
    synthesise(environment, { out: join(folder, "synthesised") }),
  );
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
  await step("AWS has what Terraform says", async () => {
    const there = await listRemains(aws.endpoint, REGION);
    if (there.length < LEAST_DEPLOYED) {
      throw new Error(`Only this is there: ${there.join(", ")}`);
    }
  });
  return { bootstrap, app };
}

function rehearsalEnvironment(aws: LocalAws, slack: SlackStandIn) {
  return {
    environment: "rehearsal",
    region: REGION,
    distribution: "private",
    alarmEmail: "alarms@example.com",
    deletionProtection: false,
    slack: { apiUrl: `${slack.url}/api/`, hooksOrigins: [slack.url] },
    beacon: { urls: [slack.beaconUrl], chain: slack.beaconChain },
    local: { endpoint: aws.endpoint },
  };
}

async function draw({ step, print, slack }: Stage): Promise<void> {
  await step("/luckydraw 2 is answered within three seconds", () => slack.type("/luckydraw 2"));
  const shown = await step("the channel shows two winners", async () => {
    const until = Date.now() + DRAWN_WITHIN_MS;
    for (;;) {
      const shown = slack.texts().find(showsTwoWinners);
      if (shown !== undefined) {
        return shown;
      }
      if (Date.now() > until) {
        throw new Error(`The channel shows:\n${slack.texts().join("\n")}`);
      }
      await sleep(100);
    }
  });
  print(`  ${shown.split("\n")[0]}`);
}

function showsTwoWinners(text: string): boolean {
  return !/^Drawing/.test(text) && (text.match(/<@U\w+>/g) ?? []).length >= 2;
}

async function takeDown({ step, folder, aws, slack }: Stage, { bootstrap, app }: Stacks): Promise<void> {
  await step("app: terraform destroy", () => app.destroy());
  await step("bootstrap: terraform destroy", () => bootstrap.destroy());
  await step("nothing is left", async () => {
    const known = [...(await app.resources()), ...(await bootstrap.resources())];
    const left = [...known, ...(await listRemains(aws.endpoint, REGION))];
    if (left.length > 0) {
      throw new Error(`Left behind: ${left.join(", ")}`);
    }
  });
  await step("no secret is in any file", async () => {
    const leaks = findLeaks(folder, slack.secrets);
    if (leaks.length > 0) {
      throw new Error(`Plain text of a secret: ${leaks.join(", ")}`);
    }
  });
}
