/** Every gate has been seen red: each test plants one violation in a copy of the repository and expects its gate to name it. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Finished, run } from "./check.ts";
import { checkPackage } from "./check-package.ts";
import { tallyOf } from "./check-vitest.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const home = process.cwd();
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "gates-"));
  const tracked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of tracked.split("\0").filter(Boolean)) {
    cpSync(join(root, file), join(copy, file), { force: true });
  }
  for (const folder of [".", ...["apps", "packages"].flatMap((group) => foldersIn(group))]) {
    symlinkSync(join(root, folder, "node_modules"), join(copy, folder, "node_modules"));
  }
  execFileSync("git", ["init", "-q"], { cwd: copy });
  process.chdir(copy);
});
afterAll(() => {
  process.chdir(home);
  rmSync(copy, { recursive: true });
});

const planted: string[] = [];
afterEach(() => {
  for (const file of planted.splice(0)) {
    rmSync(join(copy, file));
  }
});

function foldersIn(group: string): string[] {
  return readdirSync(join(root, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${group}/${entry.name}`);
}
function plant(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
  planted.push(file);
}
function expectRed({ exitCode, output }: Finished, ...words: string[]): void {
  expect(exitCode).not.toBe(0);
  for (const word of words) {
    expect(output).toContain(word);
  }
}
const biome = (): Promise<Finished> =>
  run("biome", ["ci", "--error-on-warnings", "--colors=off", "packages/slack-app/src"]);

describe("Biome is red on", () => {
  const file = "packages/slack-app/src/planted.ts";
  it.each([
    ["a file that is not formatted", "export const   a = 1", "format"],
    ["the environment outside a composition root", "export const a = process.env;\n", "noProcessEnv"],
    ["a type that says nothing", "export const a = (b: any): void => b();\n", "noExplicitAny"],
    ["an import of what is not declared", 'import "fast-uri";\n', "noUndeclaredDependencies"],
    ["output from a package", 'console.log("a");\n', "noConsole"],
    [
      "a promise that nobody waits for",
      "async function a(): Promise<void> {}\nexport function b(): void {\n  a();\n}\n",
      "noFloatingPromises",
    ],
    [
      "a function of more than 60 lines",
      `export function a(b: string[]): void {\n${'  b.push("x");\n'.repeat(61)}}\n`,
      "noExcessiveLinesPerFunction",
    ],
  ])("%s", async (_, text, rule) => {
    plant(file, text);

    expectRed(await biome(), "planted.ts", rule);
  });

  it("files that import each other", async () => {
    plant(file, 'import { b } from "./planted-too.ts";\n\nexport const a: number = b;\n');
    plant(
      "packages/slack-app/src/planted-too.ts",
      'import { a } from "./planted.ts";\n\nexport const b: number = a;\n',
    );

    expectRed(await biome(), "noImportCycles");
  });
});

describe("the compiler is red on", () => {
  it("a wrong type in a package", async () => {
    plant("packages/slack-app/src/planted.ts", 'export const a: number = "one";\n');

    expectRed(await run("tsc", ["-p", "packages/slack-app"]), "planted.ts", "TS2322");
  });
});

describe("the dependency rule is red on", () => {
  it.each([
    [
      "an app that imports an app by its path",
      "apps/dispatcher/src/planted.ts",
      'import "../../luckydraw/src/main.ts";\n',
    ],
    [
      "an app that imports an app by its name",
      "apps/dispatcher/src/planted.ts",
      'import "@luckydraw/luckydraw";\n',
    ],
    [
      "a package that imports an app",
      "packages/slack-app/src/planted.ts",
      'import "../../../apps/dispatcher/src/main.ts";\n',
    ],
    [
      "a package that imports what it doesn't declare",
      "packages/slack-app/src/planted.ts",
      'import "@luckydraw/draw-core";\n',
    ],
  ])("%s", async (_, file, text) => {
    plant(file, text);

    expectRed(await run("turbo", ["boundaries"]), "planted.ts");
  });
});

describe("knip is red on", () => {
  it("a file that nobody imports", async () => {
    plant("packages/slack-app/src/planted.ts", "export const a = 1;\n");

    expectRed(await run("knip", ["--no-progress"]), "planted.ts");
  });
});

describe("the look at a package as published is red on", () => {
  const manifest = (exports: object): string =>
    JSON.stringify({ name: "planted", version: "1.0.0", type: "module", exports });

  it("an entry that is not in the tarball", async () => {
    plant("packages/planted/package.json", manifest({ ".": "./gone.js" }));

    const [publint] = await checkPackage("packages/planted");

    expect(publint).toMatchObject({ failed: 1, output: expect.stringContaining("gone.js") });
  });

  it("an entry without types", async () => {
    plant("packages/planted/package.json", manifest({ ".": "./index.js", "./sub": "./sub.js" }));
    plant("packages/planted/index.js", "export const a = 1;\n");
    plant("packages/planted/index.d.ts", "export declare const a: number;\n");
    plant("packages/planted/sub.js", "export const b = 1;\n");

    const [, types] = await checkPackage("packages/planted");

    expect(types).toMatchObject({ failed: 1, output: expect.stringContaining("planted/sub") });
  });
});

describe("the sum is red on", () => {
  const report = (failed: number): string =>
    JSON.stringify({ numPassedTests: 3, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1 });

  it("a failed test", () => {
    expect(tallyOf(report(2), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it("a run that ended badly although no test failed, as when coverage is short", () => {
    expect(tallyOf(report(0), 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it("a run that left no report", () => {
    expect(tallyOf(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("a program that is not there", async () => {
    expect((await run("no-such-program", [])).exitCode).toBe(127);
  });
});
