/** The benchmark command: measures each part beside its peers in one run and writes docs/performance.md. */
import { writeFile } from "node:fs/promises";
import { benchAcks } from "./bench/acks.ts";
import { draws } from "./bench/draws.ts";
import { machine } from "./bench/machine.ts";
import { pictures } from "./bench/pictures.ts";
import { tokens } from "./bench/tokens.ts";
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
log("tokens");
const tokenCosts = await tokens();
log("pictures");
const pictureCosts = await pictures();
log("draws");
const page = `# Performance

Made by \`npx -y pnpm@12 bench\`; don't edit by hand. ${machine()}
Subjects take turns within one run, figures are medians. Compare the ratios: absolute times are this machine's, which
is shared and noisy.

## Answering Slack

The worker's queue and KMS answer on loopback at once, so what is left is the function's own time.
Goals: the dispatcher's cold start at most 0.9 of the handler by hand, like with like; its bundle at most 300 KB; warm
answers no slower than by hand.

${acks}

## Verifying

Goal: at most 1.3 of the floor at 1 KB.

${verifications}

## Finding a token

Goal: at most 5 µs cached. Uncached is one read and one decryption over loopback, DynamoDB and KMS being stand-ins.

${tokenCosts}

## Bringing a picture from Slack to the web

Goal: memory that doesn't grow with the picture. Streamed is what the function does: downloaded to the disk, read through
a window, uploaded in pieces. Buffered reads the same, with file and result whole in memory. Slack's host and the bucket
are stand-ins on loopback, so that the time is the process's own.

${pictureCosts}

## Drawing

Goals: 1,000 ranks at most 1.5 of the floor, weighted too; the commitment at most 2. Each round has a seed of its own and
the rows take turns, so caches are cold for all.

${draws()}
`;
await writeFile("docs/performance.md", page);
await run("biome", ["check", "--write", "docs/performance.md"]);
log("docs/performance.md is written");
