/** Checkov over the synthesised stacks: each finding is fixed, or argued in argued-findings.ts. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnvironment } from "../../terraform/config/parse-environment.ts";
import { synthesise } from "../../terraform/synthesise.ts";
import { cacheFolder } from "../cache-folder.ts";
import { type CheckResult, failedCheck, run, skippedCheck } from "../check.ts";
import { pythonEnvironment } from "../python-environment.ts";
import { arguedFindings } from "./argued-findings.ts";
import { judge } from "./judge.ts";
import { variants } from "./variants.ts";

const VERSION = "3.3.30";
const name = "checkov over the synthesised stacks";

/** Skipped where there is no Python, but in CI. */
export async function checkCheckov(isCi: boolean): Promise<CheckResult> {
  const python = await run("python3", ["--version"]);
  if (python.exitCode !== 0) {
    return skippedCheck(name, "Python 3.10 or newer was not found. Install it to run Checkov.", isCi);
  }
  const startedAt = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "checkov-"));
  try {
    const output = await complaints(folder);
    const failed = output === "" ? 0 : 1;
    const seconds = (performance.now() - startedAt) / 1000;
    return { name, passed: 1 - failed, failed, skipped: 0, seconds, output };
  } catch (error) {
    return failedCheck(name, String(error));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function complaints(folder: string): Promise<string> {
  for (const [variant, settings] of Object.entries(variants)) {
    synthesise(parseEnvironment(JSON.stringify(settings)), { out: join(folder, variant) });
  }
  const environment = join(cacheFolder(process.env), `checkov-${VERSION}`);
  const programs = await pythonEnvironment(environment, [`checkov==${VERSION}`], mustRun);
  const args = ["--directory", folder, "--framework", "terraform_json", "--output", "json", "--quiet"];
  const checkov = await run(join(programs, "checkov"), [...args, "--compact", "--skip-download"]);
  return judge(checkov.output, arguedFindings).join("\n");
}

async function mustRun(command: string, args: readonly string[]): Promise<void> {
  const { exitCode, output } = await run(command, args);
  if (exitCode !== 0) {
    throw new Error(`${command} ${args.join(" ")}: ${output}`);
  }
}
