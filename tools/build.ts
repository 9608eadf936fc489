/** Builds what has to be built before the local workspace starts, and says nothing unless it fails. */
import { run } from "./check.ts";

console.log("Building the functions…");
const { exitCode, output } = await run("turbo", ["run", "build", "--output-logs=errors-only"]);
if (exitCode !== 0) {
  console.error(output);
  process.exitCode = 1;
}
