import { expect, it } from "vitest";
import { parseEnvironment } from "../../terraform/config/parse-environment.ts";
import { sealSecrets } from "./seal-secrets.ts";

const environment = parseEnvironment(
  JSON.stringify({
    environment: "production",
    region: "eu-west-1",
    distribution: "private",
    alarmEmail: "alarms@example.com",
  }),
);

it("asks for a secret once and gives each function its own ciphertext", async () => {
  const asked: string[] = [];
  const sealed = await sealSecrets(environment, ["SLACK_BOT_TOKEN"], async (args, secret) => {
    asked.push(`${secret}: ${args.join(" ")}`);
    return "first\nsecond\n";
  });

  expect(asked).toEqual([
    "SLACK_BOT_TOKEN: encrypt --key alias/luckydraw-production-secrets --region eu-west-1" +
      " --function luckydraw-production-luckydraw --function luckydraw-production-on-failure",
  ]);
  expect(sealed).toEqual({ luckydraw_slack_bot_token: "first", on_failure_slack_bot_token: "second" });
});

it("names the secrets there are when it is given another", async () => {
  const sealing = sealSecrets(environment, ["SLACK_CLIENT_SECRET"], async () => "never");
  await expect(sealing).rejects.toThrow(
    "SLACK_CLIENT_SECRET is no secret of this environment: SLACK_SIGNING_SECRET, SLACK_SIGNING_SECRET_PREVIOUS, SLACK_BOT_TOKEN.",
  );
});
