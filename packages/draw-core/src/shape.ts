/** Takes values that nobody vouches for apart: exact members, integers, hex, strings. Each reads a member once. */
import { DrawError } from "./draw-error.ts";

/** The own members of an object, when they are exactly those named. */
export function readMembers<Required extends string, Optional extends string = never>(
  value: unknown,
  path: string,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): Record<Required, unknown> & Partial<Record<Optional, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) malformed(path);
  const source = value as Record<string, unknown>;
  const allowed = new Set<string>([...required, ...optional]);
  const members = Object.create(null) as Record<Required, unknown> & Partial<Record<Optional, unknown>>;
  for (const name of Object.keys(source)) {
    // The unknown name itself stays out of the path: it may be ten megabytes or somebody's words.
    if (!allowed.has(name)) throw new DrawError("unknown-member", { path });
    members[name as Required] = source[name] as never;
  }
  for (const name of required) {
    if (!Object.hasOwn(members, name)) malformed(`${path}.${name}`);
  }
  return members;
}

/** An array of at most `most` elements, copied, so that holes are elements too. */
export function readArray(value: unknown, path: string, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) malformed(path);
  return Array.from(value as unknown[]);
}

/** A safe integer of at least 1. */
export function readPositiveInteger(value: unknown, path: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 1) malformed(path);
  return value as number;
}

/** Lower-case hex of exactly `sizeBytes` bytes. */
export function readHex(value: unknown, path: string, sizeBytes: number): string {
  if (typeof value !== "string" || value.length !== 2 * sizeBytes || !/^[0-9a-f]*$/.test(value))
    malformed(path);
  return value as string;
}

/** A string without lone surrogates. */
export function readText(value: unknown, path: string): string {
  if (typeof value !== "string" || !value.isWellFormed()) malformed(path);
  return value as string;
}

/** Refuses the value at `path`. */
export function malformed(path: string): never {
  throw new DrawError("malformed", { path });
}
