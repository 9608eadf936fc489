/**
 * The test command: every check there is, one after the other, closed by one line that sums them up.
 *
 * A check that needs something that this machine lacks is skipped aloud; in CI it fails.
 */
import { readdir } from "node:fs/promises";
import { findChrome } from "../apps/playground/test-browser/find-chrome.ts";
import { type CheckResult, checkProgram, skippedCheck } from "./check.ts";
import { checkPackage } from "./check-package.ts";
import { checkRehearsal } from "./check-rehearsal.ts";
import { checkVitest } from "./check-vitest.ts";
import { checkWorkflows } from "./check-workflows.ts";
import { checkCheckov } from "./checkov/check-checkov.ts";

/** What all of it may take on two cores, seconds; said, not enforced, for machines differ. */
const BUDGET_SECONDS = 600;

const isCi = Boolean(process.env["CI"]);
const results: CheckResult[] = [];
const report = (result: CheckResult): void => {
  results.push(result);
  const { name, passed, failed, skipped, seconds, output } = result;
  const mark = failed > 0 ? "✗" : passed > 0 ? "✓" : "-";
  const counts =
    passed + failed + skipped > 1 ? `: ${passed} passed, ${failed} failed, ${skipped} skipped` : "";
  console.log(`${mark} ${name}${counts} (${seconds.toFixed(1)} s)`);
  if (failed > 0 || passed === 0) {
    console.log(output.trimEnd());
  }
};

async function checkInBrowser(app: string): Promise<CheckResult> {
  const name = `tests of ${app} in a browser`;
  if (findChrome(process.env) !== undefined) {
    return checkVitest(name, "--config", `apps/${app}/vitest.browser.config.ts`);
  }
  const why = "No Chrome or Chromium was found. Install one, or name it in CHROME_PATH, to run these tests.";
  return skippedCheck(name, why, isCi);
}

report(await checkProgram("lint and format", "biome", "ci", "--colors=off", "--error-on-warnings", "."));
report(await checkProgram("types of the tools", "tsc", "-p", "."));
report(await checkProgram("types of the workspaces", "turbo", "run", "typecheck"));
report(await checkProgram("dependency rule", "turbo", "boundaries"));
report(await checkProgram("unused code and exports", "knip"));
report(await checkProgram("build", "turbo", "run", "build"));
for (const name of await readdir("packages")) {
  for (const result of await checkPackage(`packages/${name}`)) {
    report(result);
  }
}
// What is published has to be covered by its own tests; measuring the rest as well would take as long again.
report(await checkVitest("tests of the packages", "--coverage", "packages/"));
report(await checkVitest("tests of the apps, the deployment and the tools", "apps/", "terraform/", "tools/"));
for (const app of ["playground", "landing"]) {
  report(await checkInBrowser(app));
}
report(await checkWorkflows(isCi));
report(await checkCheckov(isCi));
report(await checkRehearsal(isCi));

const sum = (count: "passed" | "failed" | "skipped"): number =>
  results.reduce((total, result) => total + result[count], 0);
const seconds = results.reduce((total, result) => total + result.seconds, 0);
console.log(`took ${seconds.toFixed(0)} s of a budget of ${BUDGET_SECONDS} s`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
