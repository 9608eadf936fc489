/** What importing this package makes Node load: a cold start waits for it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const packageFolder = join(import.meta.dirname, "..");

function modulesLoadedBy(program: string): readonly string[] {
  const report = "process.stdout.write(JSON.stringify(process.moduleLoadList));";
  const { stdout } = spawnSync(process.execPath, ["--input-type=module-typescript", "-e", program + report], {
    cwd: packageFolder,
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

const fetchModules = /undici|internal\/webstreams/;

test("importing it and verifying a request loads neither fetch nor streams of the web", () => {
  const loaded = modulesLoadedBy(`
    import { createVerifier, fromLambdaEvent } from "@luckydraw/slack-verify";
    createVerifier({ signingSecrets: "example" }).verify(fromLambdaEvent({ body: "text=2" }));
  `);

  expect(loaded.filter((name) => fetchModules.test(name))).toEqual([]);
});

test("touching Request would be noticed", () => {
  const loaded = modulesLoadedBy("Request;");

  expect(loaded.filter((name) => fetchModules.test(name))).not.toEqual([]);
});
