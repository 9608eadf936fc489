import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it, onTestFinished } from "vitest";
import { archiveBundle } from "./bundle-archive.ts";

function folderWith(...files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of files) {
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

describe("a function's archive", () => {
  it("holds the files that are asked for and no others", () => {
    const bundleFolder = folderWith("index.mjs", "index.mjs.map", "notes.txt");
    const stackFolder = folderWith();
    archiveBundle({ name: "luckydraw", bundleFolder, files: ["index.mjs", "index.mjs.map"], stackFolder });
    const archive = unzipSync(readFileSync(join(stackFolder, "functions/luckydraw.zip")));
    expect(Object.keys(archive).sort()).toEqual(["index.mjs", "index.mjs.map"]);
  });

  it("is refused with what to run when the bundle is not built", () => {
    const source = {
      name: "luckydraw",
      bundleFolder: folderWith(),
      files: ["index.mjs"],
      stackFolder: folderWith(),
    };
    expect(() => archiveBundle(source)).toThrow("run `pnpm build` first");
  });
});
