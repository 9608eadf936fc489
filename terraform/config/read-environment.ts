/** Reads an environment's file, for the commands that take one. */
import { existsSync, readFileSync } from "node:fs";
import type { Environment } from "./environment-schema.ts";
import { parseEnvironment } from "./parse-environment.ts";

/** @throws Error when there is no such file; ConfigError with a sentence for each wrong value. */
export function readEnvironment(file: string): Environment {
  if (!existsSync(file)) {
    throw new Error(`There is no file ${file}.`);
  }
  return parseEnvironment(readFileSync(file, "utf8"));
}
