/** Zips of which every byte comes from their files: same files, same bytes, on any machine and at any time. */
import { createHash } from "node:crypto";
import { type Zippable, zipSync } from "fflate";

const UNIX = 3;
const READABLE_FILE = 0o100_644;

/**
 * Packs files.
 *
 * @param files Content by path in the archive; the order does not matter.
 */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // The format keeps local time: midday, local time, on the first day that it knows.
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    const content = files[path] ?? new Uint8Array();
    entries[path] = [content, { level: 9, mtime, os: UNIX, attrs: READABLE_FILE << 16 }];
  }
  return zipSync(entries);
}

/** SHA-256 in base64, as Lambda tells and Terraform compares it. */
export function sourceCodeHash(archive: Uint8Array): string {
  return createHash("sha256").update(archive).digest("base64");
}
