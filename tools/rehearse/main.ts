/**
 * `pnpm rehearse`: the deployment, played through on this machine. Terraform applies the synthesised stacks to a local
 * AWS, Slack's stand-in types a command, the deployed app draws, and everything is taken down again.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rehearse } from "./rehearse.ts";

const folder = join(import.meta.dirname, "../../.luckydraw/rehearsal", `run-${process.pid}`);
mkdirSync(folder, { recursive: true });
// What was started is ended when this process exits, so an interruption has to be an exit.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
const startedAt = performance.now();

try {
  await rehearse({ folder, env: process.env, print: (line) => console.log(line) });
  rmSync(folder, { recursive: true });
  console.log(`Rehearsed in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`The logs are in ${folder}`);
  process.exitCode = 1;
}
