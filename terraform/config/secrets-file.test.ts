import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseEnvironment } from "./parse-environment.ts";
import { readSecretsFile, secretsFileOf } from "./secrets-file.ts";

const environment = parseEnvironment(
  JSON.stringify({
    environment: "production",
    region: "eu-west-1",
    distribution: "private",
    alarmEmail: "alarms@example.com",
  }),
);
const ciphertext = Buffer.alloc(120, 7).toString("base64");
const needed = {
  dispatcher_slack_signing_secret: ciphertext,
  luckydraw_slack_bot_token: ciphertext,
  on_failure_slack_bot_token: ciphertext,
};

function read(content?: unknown) {
  const folder = mkdtempSync(join(tmpdir(), "secrets-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "production.json");
  if (content !== undefined) {
    writeFileSync(secretsFileOf(file), typeof content === "string" ? content : JSON.stringify(content));
  }
  return readSecretsFile(file, environment);
}

describe("the file of ciphertexts", () => {
  it("stands beside the environment's, and may be absent: then Terraform asks", () => {
    expect(secretsFileOf("a/production.json")).toBe("a/production.secrets.json");
    expect(read()).toBeUndefined();
  });

  it("gives what the environment's functions need, and leaves out what they don't", () => {
    expect(read({ ...needed, oauth_callback_slack_client_secret: ciphertext })).toEqual(needed);
    const previous = { dispatcher_slack_signing_secret_previous: ciphertext };
    expect(read({ ...needed, ...previous })).toEqual({ ...needed, ...previous });
  });

  it("says what is missing and how to mend it", () => {
    const { on_failure_slack_bot_token: _, ...rest } = needed;
    expect(() => read(rest)).toThrow(
      /production\.secrets\.json: on_failure_slack_bot_token is missing\. Run `pnpm seal` for SLACK_BOT_TOKEN\./,
    );
  });

  it("never repeats what stands in it, such as a secret that was not encrypted", () => {
    const secret = "xoxb-a-token-of-nobody";
    const reading = () => read({ ...needed, luckydraw_slack_bot_token: secret });
    expect(reading).toThrow(/luckydraw_slack_bot_token must be a KMS ciphertext/);
    expect(reading).not.toThrow(secret);
    expect(() => read(secret)).toThrow("is not JSON");
    expect(() => read([])).toThrow();
  });
});
