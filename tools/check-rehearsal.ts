/** The rehearsal as a check of the test command: each of its steps counts. */
import { type CheckResult, run, skippedCheck } from "./check.ts";

const name = "rehearsal of the deployment";

/** Skipped where Terraform or Python is missing, but in CI. */
export async function checkRehearsal(isCi: boolean): Promise<CheckResult> {
  const lacking = await missing();
  if (lacking !== undefined) {
    return skippedCheck(name, `${lacking} was not found. Install it to rehearse the deployment.`, isCi);
  }
  const startedAt = performance.now();
  const { exitCode, output } = await run("node", ["tools/rehearse/main.ts"]);
  const passed = output.match(/^✓ /gm)?.length ?? 0;
  const failed = exitCode === 0 ? 0 : 1;
  return { name, passed, failed, skipped: 0, seconds: (performance.now() - startedAt) / 1000, output };
}

async function missing(): Promise<string | undefined> {
  const needed = { terraform: "Terraform 1.11 or newer", python3: "Python 3.10 or newer" };
  for (const [program, what] of Object.entries(needed)) {
    const { exitCode } = await run(program, ["--version"]);
    if (exitCode !== 0) {
      return what;
    }
  }
  return undefined;
}
