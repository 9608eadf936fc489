/** The cost command: measures what a command uses, counts what is deployed, and writes docs/cost.md. */
import { readdirSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./check.ts";
import { standingOf } from "./cost/deployed.ts";
import { measureCommand } from "./cost/measure/measure-command.ts";
import { measureStart } from "./cost/measure/measure-start.ts";
import { pageOf } from "./cost/page.ts";
import { callsOf, peaksOf } from "./cost/read-off.ts";
import { inPublic, usageOf } from "./cost/usage-of-measured.ts";

const SITE = "apps/landing/dist";
const PAGE = "docs/cost.md";

const log = (line: string): void => console.log(line);

const build = await run("turbo", ["run", "build"]);
if (build.exitCode !== 0) {
  throw new Error(build.output);
}
const standing = { private: standingOf("private"), public: standingOf("public") };
const site = readdirSync(SITE, { recursive: true, encoding: "utf8" })
  .map((name) => statSync(join(SITE, name)))
  .filter((entry) => entry.isFile());
log("draws: two minutes");
const measured = await measureCommand("luckydraw-production", log);
const startBytes = await measureStart("apps/oauth-callback/dist/index.mjs", {
  AWS_REGION: "us-east-1",
  AWS_LAMBDA_FUNCTION_NAME: "oauth-callback",
  SLACK_CLIENT_ID: "1.1",
  SLACK_APP_ID: "A0EXAMPLE01",
  INSTALLATIONS_TABLE: "installations",
  TOKENS_KEY: "alias/tokens",
  JOBS_TABLE: "jobs",
  PUBLIC_ORIGIN: "https://example.com",
});
const { memoryMegabytes } = standing.private;
const use = usageOf(measured.draws, memoryMegabytes);
const page = pageOf({
  private: { use, deployed: standing.private.deployed },
  public: {
    use: inPublic(use, { bytes: site.reduce((sum, { size }) => sum + size, 0), files: site.length }),
    deployed: standing.public.deployed,
  },
  // It met processes that had drawn before.
  large: usageOf([measured.largeDraw, measured.largeDraw], memoryMegabytes),
  calls: callsOf(measured),
  peaks: peaksOf(measured, startBytes),
  memoryMegabytes: standing.public.memoryMegabytes,
});
await writeFile(PAGE, page);
log(`${PAGE} is written`);
