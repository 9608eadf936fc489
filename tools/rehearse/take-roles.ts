/** Scenes: CI takes its roles on, and nobody else does. */
import { githubSession, type SessionEnv } from "./github-session.ts";
import type { Stage } from "./stage.ts";
import type { Terraform } from "./terraform.ts";

/** The repository of the rehearsal's environment. */
export const REPOSITORY = "example/luckydraw";
const DEPLOYS = `repo:${REPOSITORY}:environment:rehearsal`;
const PULL_REQUEST = `repo:${REPOSITORY}:pull_request`;

/** Sessions of the two roles. */
export interface CiSessions {
  readonly deploy: SessionEnv;
  readonly plan: SessionEnv;
}

/** Takes both on; looks that a pull request can't take the one that deploys, nor another repository either. */
export async function takeRoles({ step, aws }: Stage, bootstrap: Terraform): Promise<CiSessions> {
  return step("CI takes its roles on, and a stranger does not", async () => {
    const deployRole = await bootstrap.output("deploy_role");
    const planRole = await bootstrap.output("plan_role");
    const strangers = [
      [deployRole, PULL_REQUEST],
      [deployRole, `repo:${REPOSITORY}:ref:refs/heads/main`],
      [deployRole, "repo:example/luckydraw-fork:environment:rehearsal"],
      [planRole, "repo:stranger/luckydraw:pull_request"],
    ] as const;
    for (const [role, subject] of strangers) {
      if ((await githubSession(aws, role, subject)) !== undefined) {
        throw new Error(`${subject} could take on ${role}.`);
      }
    }
    return {
      deploy: mustBe(await githubSession(aws, deployRole, DEPLOYS), "deploy"),
      plan: mustBe(await githubSession(aws, planRole, PULL_REQUEST), "plan"),
    };
  });
}

function mustBe(session: SessionEnv | undefined, name: string): SessionEnv {
  if (session === undefined) {
    throw new Error(`The ${name} role refused its own repository.`);
  }
  return session;
}
