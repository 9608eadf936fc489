import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { unpinnedActions } from "./check-workflows.ts";

it("sees an action that is named by a tag", async () => {
  const folder = mkdtempSync(join(tmpdir(), "workflows-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const pinned = `actions/checkout@${"a".repeat(40)} # v7`;
  writeFileSync(join(folder, "a.yml"), `- uses: ${pinned}\n- uses: actions/checkout@v7\n- uses: ./local\n`);
  expect(await unpinnedActions(folder)).toEqual(["a.yml: actions/checkout@v7"]);
});

it("finds every action of the workflows pinned to a commit", async () => {
  expect(await unpinnedActions()).toEqual([]);
});
