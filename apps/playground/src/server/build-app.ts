/** Builds an app's bundle with the app's own build settings. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";

const LONGEST_MESSAGE = 2_000;

/**
 * Runs tsup in an app's folder.
 *
 * @param folder The app's folder.
 * @param signal Ends the build.
 * @returns What was wrong, or `undefined` when the bundle is built.
 */
export function buildApp(folder: string, signal: AbortSignal): Promise<string | undefined> {
  const tsup = join(
    dirname(createRequire(join(folder, "package.json")).resolve("tsup/package.json")),
    "dist/cli-default.js",
  );
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tsup], { cwd: folder, signal, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code) => resolve(code === 0 ? undefined : firstFault(said)));
  });
}

/** From the first line that tells of an error. */
function firstFault(said: string): string {
  const lines = stripVTControlCharacters(said).split("\n");
  const first = Math.max(
    0,
    lines.findIndex((line) => /\berror\b/i.test(line)),
  );
  return lines.slice(first).join("\n").trim().slice(0, LONGEST_MESSAGE);
}
