import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StreamEvent } from "../shared/protocol.ts";
import { startReloading } from "./reload.ts";
import { createEventStream } from "./stream.ts";

let root: string;
let stop: () => Promise<void>;
let told: StreamEvent[];
let replaced: string[];
let fault: string | undefined;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "reload-"));
  for (const folder of ["apps/dispatcher/src", "apps/luckydraw/src", "packages/core/src"]) {
    await mkdir(join(root, folder), { recursive: true });
  }
  [told, replaced, fault] = [[], [], undefined];
  const stream = createEventStream();
  stream.subscribe((event) => told.push(event));
  const loaded = (name: string) => ({
    replaceCode: () => replaced.push(name),
    warm: () => Promise.resolve(),
  });
  stop = startReloading({
    functions: {
      dispatcher: loaded("dispatcher"),
      luckydraw: loaded("luckydraw"),
      "on-failure": loaded("on-failure"),
    },
    root,
    stream,
    build: () => Promise.resolve(fault),
    take: (name) => Promise.resolve({ file: name, folder: root }),
  });
});
afterEach(async () => {
  await stop();
  await rm(root, { recursive: true });
});

describe("when a source changes", () => {
  test("its function is built and loaded anew, once for several writes", async () => {
    await writeFile(join(root, "apps/luckydraw/src/a.ts"), "1");
    await writeFile(join(root, "apps/luckydraw/src/b.ts"), "2");

    await vi.waitFor(() => expect(told).toEqual([{ type: "reloaded", functionName: "luckydraw", ok: true }]));
    expect(replaced).toEqual(["luckydraw"]);
  });

  test("a package reloads every function", async () => {
    await writeFile(join(root, "packages/core/src/a.ts"), "1");

    await vi.waitFor(() => expect(replaced.toSorted()).toEqual(["dispatcher", "luckydraw", "on-failure"]));
  });

  test("a build that fails leaves the old function and says what is wrong", async () => {
    fault = "ERROR: Expected a semicolon";

    await writeFile(join(root, "apps/dispatcher/src/a.ts"), "1");

    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told[0]).toEqual({ type: "reloaded", functionName: "dispatcher", ok: false, message: fault });
    expect(replaced).toEqual([]);
  });

  test("a test file reloads nothing", async () => {
    await writeFile(join(root, "apps/dispatcher/src/a.test.ts"), "1");
    await writeFile(join(root, "apps/luckydraw/src/a.ts"), "1");

    await vi.waitFor(() => expect(replaced).toEqual(["luckydraw"]));
  });
});
