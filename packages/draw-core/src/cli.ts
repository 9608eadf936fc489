#!/usr/bin/env node
/** The composition of `luckydraw-verify`. */
import { readFileSync } from "node:fs";
import { verifyCommand } from "./verify-command.ts";

const { exitCode, text } = verifyCommand(process.argv.slice(2), {
  readText: (file) => readFileSync(file, "utf8"),
});
console.log(text);
process.exitCode = exitCode;
