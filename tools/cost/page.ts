/** The page: what is asked first stands first. */
import { machine } from "../bench/machine.ts";
import { table } from "../bench/table.ts";
import { assumptions } from "./assumptions.ts";
import { count, percent, usd } from "./page/amount.ts";
import { assumed } from "./page/assumed.ts";
import { beside, difference, dominating, lines, totals } from "./page/bills.ts";
import type { PageContent } from "./page/content.ts";
import { durations, quantities } from "./page/durations.ts";
import { memory, memoryVerdict, sizes, sizeVerdict } from "./page/memory.ts";
import { prices } from "./prices.ts";

/** What such an app was said to cost a month, with no word on how many commands. */
const ESTIMATE_USD = 2;

/** Markdown. */
export function pageOf(content: PageContent): string {
  return `# What it costs

Made by \`npx -y pnpm@12 cost\`; don't edit by hand. Processor time, memory, calls and log lines are measured with the built
functions in the playground; what takes an account is assumed, in one table below; resources are counted in the
synthesised stacks. ${machine()}

A command is \`/luckydraw 2\` in a channel of a dozen, from Slack's request to the winners: three invocations.

## A month

US dollars; _list_ without, _free tier_ with what AWS gives every account for good. Private: one workspace.
Such an app was once estimated at ${usd(ESTIMATE_USD)} a month.

${totals(content)}

${beside(content, ESTIMATE_USD)}

${dominating(content)}

## Line by line, private

${lines(content.private)}

## What public adds

Per command: a token's row read and decrypted, as if none were ever cached for its five minutes; a visit to the site for
${percent(assumptions.siteVisitsACommand)} of the commands, all of its files. Standing: the alarms and routes of the
function that installs. Installations themselves are two requests each, and no line here.

${difference(content.public, content.private)}

## What pictures add

\`"images": true\` is in none of these figures. Standing: seven metrics of its own and three alarms, $2.40. A picture: some
two invocations of a second or two, a put and a few kilobytes of the table, well under a hundredth of a cent; kept, as S3
prices gigabytes. What counts is who looks: CloudFront's first terabyte a month is free, then some $85 a terabyte. _Remove_
is a path to invalidate: the first 1,000 a month are free, then half a cent each. Not measured.

## Formula

\`\`\`
bill        = standing + commands x command, each price less its free tier
standing    = keys, metrics, routes' metrics, alarms, dashboard, ${assumptions.idleReceivesASecond} receives/s x queues
command     = API request + 3 invocations + GB-seconds + write, read units + SQS, KMS requests + log bytes + traces + traffic
GB-seconds  = memory x (warm + cold share x (cold - warm + initialisation))
duration    = processor time x ${assumptions.megabytesOfOneCore} MB / memory + waiting
cold share  = at least ${percent(assumptions.leastColdShare)}; e^(-commands a second x ${assumptions.idleSeconds} s)
traces      = 2 x (seconds that have a command + ${percent(assumptions.sampledShare)} of the other commands)
kept draws  = 90 days x bytes of a draw, in the table and again in its recovery
\`\`\`

## One command, measured

${durations(content.private.use)}

${quantities(content)}

## Memory

Most memory of a process that has nothing in it but Node and the bundle, its heap limited as in Lambda.

${memory(content)}

${memoryVerdict(content)}

Processor time costs the same whatever the memory, because a core's share grows with it; only waiting gets dearer, and
people wait less:

${sizes(content)}

${sizeVerdict(content)}

## Assumed

Not measured, because there is no account to measure in. Waiting is for a connection that is open.

${assumed()}

## Prices

us-east-1, list, from memory of 2026 and the pages named: check before quoting.

${table(
  ["price of a", "USD", "per", "free a month", "source"],
  Object.values(prices).map((one) => [one.unit, one.usd, count(one.per), count(one.free), one.source]),
)}

Left out: taxes, e-mails of alarms (the first 1,000 are free), a domain ($0.50 a hosted zone), S3 (cents for Terraform's
state and the site), the KMS key's yearly rotation ($1 a month more after the first and the second year).
`;
}
