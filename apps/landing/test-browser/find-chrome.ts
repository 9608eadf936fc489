/** Finds the browser that tests drive. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The browser's path: `CHROME_PATH`, or the first known name on the `PATH`. */
export function findChrome(env: NodeJS.ProcessEnv): string | undefined {
  const candidates = [
    ...(env["CHROME_PATH"] ? [env["CHROME_PATH"]] : []),
    ...(env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
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
