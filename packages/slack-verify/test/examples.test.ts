/** Runs and type-checks every example of the README and of the documentation. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleBlocks } from "./example-blocks.ts";

const packageFolder = join(import.meta.dirname, "..");
const blocks = exampleBlocks(packageFolder);

const signed = `
import { strict as check } from "node:assert";
import { signSlackRequest as sign } from "@luckydraw/slack-verify";
const body = "command=%2Fluckydraw&text=2";
const headers = sign({ signingSecret: "example-signing-secret", body, timestampSeconds: Math.floor(Date.now() / 1000) });
const init = { method: "POST", headers, body };
`;

/** What is done with an example that only declares something; the others check themselves. */
const uses: Readonly<Record<string, string>> = {
  "README.md: AWS Lambda: HTTP and REST APIs, function URLs, load balancers": `${signed}
check.deepEqual(await handler({ headers, body }), { statusCode: 200, body: "You said 2" });
check.deepEqual(await handler({ headers, body: "text=9" }), { statusCode: 401 });
`,
  "README.md: Hono and other frameworks on the Fetch API": `${signed}
const taken = await app.request("/slack/commands", init);
check.deepEqual([taken.status, await taken.text()], [200, "You said 2"]);
check.equal((await app.request("/slack/commands", { ...init, body: "text=9" })).status, 401);
`,
  "README.md: node:http, Express, Koa": `${signed}
import { once } from "node:events";
if (!server.listening) await once(server, "listening");
const { port } = server.address() as { port: number };
const taken = await fetch(\`http://127.0.0.1:\${port}/\`, init);
check.deepEqual([taken.status, await taken.text()], [200, "You said 2"]);
check.equal((await fetch(\`http://127.0.0.1:\${port}/\`, { ...init, body: "text=9" })).status, 401);
server.close();
`,
};

const programs = blocks.map(({ name, code }) => ({ name, program: code + (uses[name] ?? "") }));

test("there are examples, and each of those that need it is put to use", () => {
  const names = blocks.map(({ name }) => name);

  expect(names.length).toBeGreaterThanOrEqual(10);
  expect(names).toEqual(expect.arrayContaining(Object.keys(uses)));
});

/** Evaluates a program in the package's folder, where the package's own name leads to its sources. */
function run(program: string) {
  return spawnSync(process.execPath, ["--input-type=module-typescript", "-e", program], {
    cwd: packageFolder,
    env: { SLACK_SIGNING_SECRET: "example-signing-secret", PORT: "0" },
    encoding: "utf8",
    timeout: 15_000,
  });
}

test.each(programs)("$name runs", ({ program }) => {
  const { status, stderr } = run(program);

  expect(status, stderr).toBe(0);
});

test("an example that is wrong would be noticed", () => {
  const [lambda] = programs.filter(
    ({ name }) => name === "README.md: AWS Lambda: HTTP and REST APIs, function URLs, load balancers",
  );
  const wrong = lambda!.program.replace("if (!result.ok)", "if (result.ok)");

  const { status } = run(wrong);

  expect(status).not.toBe(0);
});

test("the examples are of the right types", () => {
  const folder = mkdtempSync(join(tmpdir(), "slack-verify-examples-"));
  blocks.forEach(({ code }, index) => {
    writeFileSync(join(folder, `example-${index}.mts`), code);
  });
  const compilerOptions = {
    types: ["node"],
    typeRoots: [join(packageFolder, "node_modules/@types")],
    paths: {
      "@luckydraw/slack-verify": [join(packageFolder, "src/index.ts")],
      hono: [join(packageFolder, "node_modules/hono/dist/types/index.d.ts")],
    },
  };
  const config = { extends: join(packageFolder, "tsconfig.json"), compilerOptions, include: ["*.mts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));

  const { stdout, status } = spawnSync(join(packageFolder, "node_modules/.bin/tsc"), ["-p", folder], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });

  expect(stdout).toBe("");
  expect(status).toBe(0);
});
