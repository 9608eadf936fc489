/** Programs from PyPI, pinned, in a virtual environment of their own that is made once. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Runs a program to its end. @throws Error when it fails. */
type Run = (command: string, args: readonly string[]) => Promise<unknown>;

/**
 * Installs packages.
 *
 * @param folder Gets the environment; it is named after what is in it, for it is not looked into again.
 * @returns The folder of its programs.
 */
export async function pythonEnvironment(folder: string, pins: readonly string[], run: Run): Promise<string> {
  const programs = join(folder, "bin");
  const finished = join(folder, "pyvenv.cfg.done");
  if (!existsSync(finished)) {
    // What an interrupted installation left is not worth mending.
    rmSync(folder, { recursive: true, force: true });
    await run("python3", ["-m", "venv", folder]);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...pins];
    await run(join(programs, "python"), pip);
    await run("touch", [finished]);
  }
  return programs;
}
