/** Finds a Chrome or Chromium for the browser tests. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * @param env `CHROME_PATH` names one; else the first of the usual names on `PATH`.
 * @returns Its path, or `undefined`.
 */
export function findChrome(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env["PATH"] ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = env["CHROME_PATH"] ? [env["CHROME_PATH"]] : [...onPath, ...places];
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
