/** The benchmark command: measures each part beside its peers in one run and writes docs/performance.md. */
import { writeFile } from "node:fs/promises";
import { benchAcks } from "./bench/acks.ts";
import { draws } from "./bench/draws.ts";
import { machine } from "./bench/machine.ts";
import { verification } from "./bench/verification.ts";
import { run } from "./check.ts";

const log = (line: string): void => console.log(line);

const build = await run("turbo", ["run", "build"]);
if (build.exitCode !== 0) {
  throw new Error(build.output);
}
log("dispatcher and its peers: three minutes");
const acks = await benchAcks(log);
log("verification");
const verifications = await verification();
log("draws");
const page = `# Performance

Made by \`npx -y pnpm@12 bench\`; don't edit by hand. ${machine()}
Subjects take turns within one run, figures are medians. Compare the ratios: absolute times are this machine's, which
is shared and noisy.

## Answering Slack

The worker's queue and KMS answer on loopback at once, so what is left is the function's own time.

${acks}

## Verifying

${verifications}

## Drawing

${draws()}
`;
await writeFile("docs/performance.md", page);
await run("biome", ["check", "--write", "docs/performance.md"]);
log("docs/performance.md is written");
