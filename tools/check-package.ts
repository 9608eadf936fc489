/** Looks at a package as npm would publish it: publint and are-the-types-wrong on the packed tarball. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CheckResult, checkProgram, run } from "./check.ts";

/** @param folder The package's folder, such as `packages/draw-core`. */
export async function checkPackage(folder: string): Promise<readonly CheckResult[]> {
  const destination = await mkdtemp(join(tmpdir(), "packed-"));
  try {
    const packed = await run("pnpm", ["--dir", folder, "pack", "--pack-destination", destination]);
    const tarball = (await readdir(destination)).find((name) => name.endsWith(".tgz"));
    if (tarball === undefined) {
      return [
        { name: `${folder} packs`, passed: 0, failed: 1, skipped: 0, seconds: 0, output: packed.output },
      ];
    }
    const path = join(destination, tarball);
    return [
      await checkProgram(`${folder} publint`, "publint", path, "--strict"),
      await checkProgram(
        `${folder} types as published`,
        "attw",
        path,
        "--profile",
        "esm-only",
        "--format",
        "ascii",
      ),
    ];
  } finally {
    await rm(destination, { recursive: true });
  }
}
