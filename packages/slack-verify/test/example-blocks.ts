/** Finds the code that readers are told to write: in the README and in the documentation of the sources. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One fenced block of TypeScript. */
export interface ExampleBlock {
  /** File and nearest heading or declaration. */
  readonly name: string;
  readonly code: string;
}

/** Every TypeScript block of a package's README and sources. */
export function exampleBlocks(packageFolder: string): readonly ExampleBlock[] {
  const sources = globSync("src/**/*.ts", { cwd: packageFolder }).filter(
    (file) => !file.endsWith(".test.ts"),
  );
  return ["README.md", ...sources.sort()].flatMap((file) => blocksOf(file, join(packageFolder, file)));
}

function blocksOf(file: string, path: string): readonly ExampleBlock[] {
  const text = readFileSync(path, "utf8").replaceAll(/^ *\* ?/gm, file.endsWith(".ts") ? "" : "$&");
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ 1: code = "", index }) => ({
    name: `${file}: ${
      text
        .slice(0, index)
        .match(/^## (.*)$/gm)
        ?.at(-1)
        ?.slice(3) ?? "@example"
    }`,
    code,
  }));
}
