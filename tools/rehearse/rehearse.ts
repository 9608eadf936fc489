/** One rehearsal, from the build to the last resource that is gone. */
import { join } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { compareWithRoles } from "./compare-with-roles.ts";
import { deploy } from "./deploy.ts";
import { draw } from "./draw.ts";
import { failAndMend, putOffReveal } from "./fail.ts";
import { findLeaks } from "./leaks.ts";
import { installMiniStack, startLocalAws } from "./local-aws.ts";
import { mustRun, type ProgramOptions } from "./program.ts";
import { type PublicDeployment, rehearsePublic } from "./rehearse-public.ts";
import { listRemains } from "./remains.ts";
import { checkRequirements } from "./requirements.ts";
import { startSlackStandIn } from "./slack-stand-in.ts";
import type { Deployed, Stage } from "./stage.ts";
import { createSteps } from "./steps.ts";

const REGION = "eu-west-1";

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
    await step("build", () => mustRun("turbo", ["run", "build", "--filter=./apps/*"], programs));
    const aws = await step("a local AWS starts", async () => {
      const program = given ?? (await installMiniStack(cacheFolder(env), programs));
      return startLocalAws(program, folder, REGION);
    });
    stops.push(aws.stop);
    let gatewayUrl = "";
    const slack = await step("a local Slack starts", () => startSlackStandIn(() => gatewayUrl));
    stops.push(slack.stop);
    const local = { ...programs, env: { ...env, ...aws.env } };
    const stage: Stage = { step, print, folder, programs: local, aws, slack };
    const deployed = await deploy(stage);
    gatewayUrl = aws.gatewayUrl(await deployed.app.output("api_id"));
    await draw(stage, gatewayUrl);
    await putOffReveal(stage, "luckydraw-rehearsal-reveals");
    await failAndMend(stage, deployed);
    await compareWithRoles(stage, deployed);
    await changeInPlace(stage, deployed);
    const open = await rehearsePublic(stage, (url) => {
      gatewayUrl = url;
    });
    await takeDown(stage, deployed, open);
  } finally {
    for (const stop of stops.reverse()) {
      await stop();
    }
  }
}

async function changeInPlace({ step }: Stage, { change, app }: Deployed): Promise<void> {
  await step("a changed setting is applied in place", async () => {
    const told = await change({ throttling: { requestsPerSecond: 20, burst: 40 } });
    if (!told.includes("Plan: 0 to add, 1 to change, 0 to destroy.")) {
      throw new Error(`One change was expected:\n${told}`);
    }
    await app.planNothing();
  });
}

async function takeDown(
  { step, folder, aws, slack }: Stage,
  { bootstrap, app }: Deployed,
  open: PublicDeployment,
): Promise<void> {
  // The bucket that keeps the app's state goes with the bootstrap.
  const known = await step("app: terraform destroy", async () => {
    await app.destroy();
    return app.resources();
  });
  await step("bootstrap: terraform destroy", () => bootstrap.destroy());
  await step("public: terraform destroy", async () => {
    await open.app.destroy();
    await open.bootstrap.destroy();
  });
  await step("nothing is left", async () => {
    const states = [bootstrap, open.app, open.bootstrap];
    const more = await Promise.all(states.map((each) => each.resources()));
    const left = [...known, ...more.flat(), ...(await listRemains(aws))];
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
