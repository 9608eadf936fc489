/** Where programs stay that are installed once a machine, whichever clone asks for them. */
import { homedir } from "node:os";
import { join } from "node:path";

/** @see https://specifications.freedesktop.org/basedir-spec/latest/ */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  return join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "luckydraw");
}
