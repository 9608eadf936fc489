/** Looks at the workflows of CI: actionlint, and that each action is pinned to a commit. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CheckResult, checkProgram, run, skippedCheck } from "./check.ts";

const ACTIONLINT = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12";
const FOLDER = ".github/workflows";

/** Skipped where there is no Go, but in CI. */
export async function checkWorkflows(isCi: boolean): Promise<CheckResult> {
  const name = "actionlint over the workflows";
  const go = await run("go", ["version"]);
  return go.exitCode === 0
    ? checkProgram(name, "go", "run", ACTIONLINT)
    : skippedCheck(name, "Go was not found. Install it to run actionlint.", isCi);
}

/** `<file>: <action>` of each action of others that is not named by a commit. */
export async function unpinnedActions(folder: string = FOLDER): Promise<readonly string[]> {
  const files = await readdir(folder);
  const uses = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      return [...text.matchAll(/\buses:\s*(\S+)/g)].map(([, action = ""]) => ({ file, action }));
    }),
  );
  return uses
    .flat()
    .filter(({ action }) => !action.startsWith("./") && !/@[0-9a-f]{40}$/.test(action))
    .map(({ file, action }) => `${file}: ${action}`);
}
