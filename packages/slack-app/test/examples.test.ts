/** Runs every example of the README and of the documentation, and asks each public function for one. */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as slackApp from "../src/index.ts";
import * as powertools from "../src/powertools.ts";

const folder = join(import.meta.dirname, "..");
const files = [
  "README.md",
  ...globSync("src/**/*.ts", { cwd: folder }).filter((file) => !file.endsWith(".test.ts")),
];
const texts = files.map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
const examples = texts.flatMap(({ file, text }) =>
  [...text.matchAll(/^( \* )?```ts\n(.*?)^(?: \* )?```$/gms)].map(([, , body = ""], index) => ({
    name: `${file} #${index + 1}`,
    program: body.replaceAll(/^ \* ?/gm, ""),
  })),
);

const run = (program: string) =>
  spawnSync(process.execPath, ["--input-type=module-typescript", "-e", program], {
    cwd: folder,
    encoding: "utf8",
  });

test.each(examples)("$name runs", ({ program }) => {
  const { status, stderr } = run(program);

  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(program).toContain("assert.");
});

test("an example that is wrong would be noticed", () => {
  const [readme] = examples;

  expect(run(readme!.program.replace('"luckydraw"', '"somebody"')).status).not.toBe(0);
});

test("every public function has an example", () => {
  const functions = Object.entries({ ...slackApp, ...powertools }).filter(
    ([, value]) => typeof value === "function",
  );
  const programs = examples.filter(({ name }) => name.startsWith("src/")).map(({ program }) => program);

  const without = functions
    .map(([name]) => name)
    .filter((name) => name !== "SlackAppError" && !programs.some((program) => program.includes(`${name}(`)));

  expect(without).toEqual([]);
});
