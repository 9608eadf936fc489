/**
 * A function's process, with nothing in it but Node, this file and the bundle: what it uses is what Lambda would bill.
 * JavaScript, because TypeScript's stripping would be measured along.
 *
 * Argument: the bundle's path. Messages: an event and its context in; the answer and what was used out.
 */
import { pathToFileURL } from "node:url";

const used = (since) => {
  const { user, system } = process.cpuUsage(since.cpu);
  return { cpuMs: (user + system) / 1_000, wallMs: performance.now() - since.atMs };
};
const now = () => ({ cpu: process.cpuUsage(), atMs: performance.now() });

process.on("disconnect", () => process.exit(0));
// Node tells kilobytes, whatever the platform.
const peakBytes = () => process.resourceUsage().maxRSS * 1_024;
// From the process's own start: Node's is a part of Lambda's initialisation.
const begun = { cpu: undefined, atMs: 0 };
const { handler } = await import(pathToFileURL(process.argv[2]).href);
process.send({ type: "ready", initialisation: used(begun), peakBytes: peakBytes() });

process.on("message", async ({ event, context, deadlineMs }) => {
  const since = now();
  const getRemainingTimeInMillis = () => Math.max(0, deadlineMs - Date.now());
  const answer = await handler(event, { ...context, getRemainingTimeInMillis }).then(
    (result) => ({ result }),
    (error) => ({ error: error.name }),
  );
  process.send({ type: "done", ...answer, use: { ...used(since), peakBytes: peakBytes() } });
});
