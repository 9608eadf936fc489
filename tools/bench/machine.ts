/** What the figures were measured on, as far as it matters to whoever reads them. */
import { cpus, totalmem } from "node:os";

/** @returns One sentence. */
export function machine(): string {
  const memoryGigabytes = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `Node ${process.versions.node} on ${process.platform}/${process.arch}, ${cpus().length} shared cores, ${memoryGigabytes} GiB, ${day}.`;
}
