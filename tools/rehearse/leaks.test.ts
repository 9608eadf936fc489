import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findLeaks } from "./leaks.ts";

const secrets = { SLACK_BOT_TOKEN: "xoxb-1-a-token-of-nobody" };

describe("the search for secrets", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "leaks-"));
    mkdirSync(join(folder, "stacks/app"), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ["plain text", `{"token":"${secrets.SLACK_BOT_TOKEN}"}`],
    ["base64", Buffer.from(secrets.SLACK_BOT_TOKEN).toString("base64")],
    ["base64 of a longer text", Buffer.from(`${secrets.SLACK_BOT_TOKEN}, and more`).toString("base64")],
  ])("finds %s in any folder, and names the secret only", (_, content) => {
    const file = join(folder, "stacks/app/terraform.tfstate");
    writeFileSync(file, content);
    expect(findLeaks(folder, secrets)).toEqual([`${file}: SLACK_BOT_TOKEN`]);
  });

  it("finds nothing where there is nothing", () => {
    writeFileSync(join(folder, "plan"), "a token of nobody");
    expect(findLeaks(folder, secrets)).toEqual([]);
  });
});
