/** What the functions are called with. */
import { signSlackRequest } from "@luckydraw/slack-verify";

/** The signing secret of all benchmarks. */
export const SECRET = "0123456789abcdef0123456789abcdef";

/** A signed `/luckydraw 2` as an HTTP API hands it over. */
export function signedCommand(): object {
  const body = new URLSearchParams({
    token: "not-used",
    team_id: "T0LUCKY01",
    team_domain: "lucky-local",
    channel_id: "C0LUNCH01",
    channel_name: "lunch",
    user_id: "U0ANN0001",
    user_name: "ann",
    command: "/luckydraw",
    text: "2",
    api_app_id: "A0LUCKY01",
    is_enterprise_install: "false",
    response_url: "https://hooks.slack.com/commands/T0LUCKY01/1/abc",
    trigger_id: "11.22.abc",
  }).toString();
  const timestampSeconds = Math.floor(Date.now() / 1_000);
  const signed = signSlackRequest({ signingSecret: SECRET, body, timestampSeconds });
  return {
    version: "2.0",
    rawPath: "/slack/commands",
    headers: { ...signed, "content-type": "application/x-www-form-urlencoded" },
    requestContext: { http: { method: "POST", path: "/slack/commands" }, timeEpoch: Date.now() },
    body: Buffer.from(body).toString("base64"),
    isBase64Encoded: true,
  };
}

/** `/luckydraw help` as the dispatcher hands it over: the shortest way through the worker. */
export function helpJob(port: number): object {
  return {
    version: 1,
    kind: "command",
    id: "T0LUCKY01/cmd/11.22.abc",
    receivedAtMs: Date.now(),
    installation: { teamId: "T0LUCKY01", enterpriseId: null, isEnterpriseInstall: false },
    command: "/luckydraw",
    text: "help",
    userId: "U0ANN0001",
    channelId: "C0LUNCH01",
    triggerId: "11.22.abc",
    responseUrl: `http://127.0.0.1:${port}/hooks/1`,
  };
}
