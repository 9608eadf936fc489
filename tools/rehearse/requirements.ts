/** What has to be on this machine, and what to install where it is not. */
import { type ProgramOptions, runProgram } from "./program.ts";

/** Lowest versions: Terraform's for write-only arguments and S3 locking, Python's is MiniStack's. */
const TERRAFORM = [1, 11] as const;
const PYTHON = [3, 10] as const;

/**
 * Looks for Terraform, and for Python unless MiniStack is there already.
 *
 * @throws Error that says what to install.
 */
export async function checkRequirements(options: ProgramOptions, hasMiniStack: boolean): Promise<void> {
  const terraform = await runProgram("terraform", ["version", "-json"], options);
  if (!isAtLeast(/"terraform_version":\s*"(\d+)\.(\d+)/.exec(terraform.stdout), TERRAFORM)) {
    throw new Error(
      "Terraform 1.11 or newer is needed: https://developer.hashicorp.com/terraform/install, or `brew install terraform`.",
    );
  }
  if (hasMiniStack) {
    return;
  }
  const python = await runProgram("python3", ["--version"], options);
  if (!isAtLeast(/Python (\d+)\.(\d+)/.exec(python.stdout), PYTHON)) {
    throw new Error("Python 3.10 or newer is needed, as python3: https://www.python.org/downloads/.");
  }
}

/** Whether a matched version is no lower than a minimum. */
export function isAtLeast(found: RegExpExecArray | null, [major, minor]: readonly [number, number]): boolean {
  const [, foundMajor = -1, foundMinor = -1] = (found ?? []).map(Number);
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}
