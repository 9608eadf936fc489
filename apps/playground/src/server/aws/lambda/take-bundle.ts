/** Takes a built bundle as an upload does: a copy, in a folder with nothing beside it. */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isJsonObject, parseJson } from "../../http/json.ts";
import type { Code } from "./function-pool.ts";

/**
 * Copies a bundle and its source map.
 *
 * @param bundle The built file.
 * @param folder Where uploads go; made anew for each.
 * @throws The file system's error when the bundle is not built.
 */
export async function takeBundle(bundle: string, folder: string): Promise<Code> {
  const codeFolder = join(folder, "code");
  const workFolder = join(folder, "work");
  await mkdir(codeFolder, { recursive: true });
  await mkdir(workFolder);
  const file = join(codeFolder, basename(bundle));
  await copyFile(bundle, file);
  await writeFile(join(codeFolder, "package.json"), '{"type":"module"}');
  await copyMap(`${bundle}.map`, `${file}.map`);
  return { file, folder: workFolder };
}

/** The sources stay where they are, so the copy of the map has to name them in full. */
async function copyMap(from: string, to: string): Promise<void> {
  const map = parseJson(await readFile(from, "utf8").catch(() => ""));
  if (!isJsonObject(map) || !Array.isArray(map["sources"])) {
    return;
  }
  const sources = map["sources"].map((source) => pathToFileURL(resolve(dirname(from), String(source))).href);
  await writeFile(to, JSON.stringify({ ...map, sources, sourceRoot: "" }));
}
