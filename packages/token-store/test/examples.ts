// The examples in the documentation, as programs.
import { readdir, readFile } from "node:fs/promises";

/** An example: where it stands, and its TypeScript. */
export interface Example {
  readonly name: string;
  readonly code: string;
}

/** Every `@example` of the sources in a folder, by the symbol it stands on. */
export async function examplesOfSources(folder: string): Promise<readonly Example[]> {
  const files = (await readdir(folder)).filter((name) => /(?<!\.test)\.ts$/.test(name)).sort();
  const sources = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, "utf8")));
  return sources.flatMap((source) =>
    [...source.matchAll(/@example\n((?: \*.*\n)+?) \*\/\nexport (?:async )?\w+ (\w+)/g)].map(
      ([, code = "", name = ""]) => ({ name, code: code.replace(/^ \* ?/gm, "") }),
    ),
  );
}

/** Every block of a language in a Markdown file. */
export async function blocksOf(path: string, language: string): Promise<readonly string[]> {
  const text = await readFile(path, "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, code = ""]) => code,
  );
}

/** What an example says it prints: the comments behind its `console.log`s. */
export function promisedOutput(code: string): string {
  return [...code.matchAll(/console\.log\(.*\);? \/\/ (.*)$/gm)].map(([, line]) => `${line}\n`).join("");
}

/** The names that an entry point exports. */
export async function exportsOf(path: string): Promise<readonly string[]> {
  const source = await readFile(path, "utf8");
  const lists = [...source.matchAll(/^export (?:type )?\{(.*?)\}/gms)].flatMap(([, list = ""]) =>
    list.split(","),
  );
  const declared = [...source.matchAll(/^export (?:async )?(?:function|class|interface|type|const) (\w+)/gm)];
  return [
    ...lists.map((name) => name.replace("type ", "").trim()),
    ...declared.map(([, name = ""]) => name),
  ].filter((name) => name !== "");
}
