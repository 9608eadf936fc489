/** Requests in the shape of Slack's and API Gateway's, with values of our own. */
import { signSlackRequest } from "@luckydraw/slack-verify";

/** The signing secret of these tests. */
export const SIGNING_SECRET = "6d0f2b1c9e8a47d3b5f6a7c8d9e0f1a2";

/** A slash command's form fields. */
export const commandFields = {
  token: "not-to-be-used",
  team_id: "T0LUCKY01",
  team_domain: "lucky-local",
  channel_id: "C0LUNCH01",
  channel_name: "lunch",
  user_id: "U0ANN0001",
  user_name: "ann",
  command: "/luckydraw",
  text: "2 <@U0BOB0001|bob> 라면",
  api_app_id: "A0LUCKY01",
  is_enterprise_install: "false",
  response_url: "https://hooks.slack.com/commands/T0LUCKY01/1/abc",
  trigger_id: "11.22.abc",
};

/** The payload of a pressed button. */
export const buttonPayload = {
  type: "block_actions",
  token: "not-to-be-used",
  team: { id: "T0LUCKY01", domain: "lucky-local" },
  user: { id: "U0ANN0001", username: "ann", team_id: "T0LUCKY01" },
  api_app_id: "A0LUCKY01",
  container: { type: "message", message_ts: "1790000000.000100", channel_id: "C0LUNCH01" },
  channel: { id: "C0LUNCH01", name: "lunch" },
  trigger_id: "33.44.def",
  response_url: "https://hooks.slack.com/actions/T0LUCKY01/2/def",
  is_enterprise_install: false,
  enterprise: null,
  actions: [
    { type: "button", action_id: "luckydraw:verify", block_id: "b1", value: "12", action_ts: "1790000001.1" },
  ],
};

/** The payload of a submitted form. */
export const formPayload = {
  type: "view_submission",
  token: "not-to-be-used",
  team: { id: "T0LUCKY01", domain: "lucky-local" },
  user: { id: "U0ANN0001", username: "ann", team_id: "T0LUCKY01" },
  api_app_id: "A0LUCKY01",
  trigger_id: "55.66.ghi",
  view: {
    id: "V0FORM001",
    type: "modal",
    callback_id: "luckydraw:form",
    hash: "1790000002.aa11",
    blocks: [
      { type: "section", block_id: "intro" },
      { type: "input", block_id: "count" },
    ],
    state: { values: {} },
  },
  response_urls: [],
};

/** A form body. */
export function formBody(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams(fields).toString();
}

/** An interaction's body. */
export function payloadBody(payload: object): string {
  return formBody({ payload: JSON.stringify(payload) });
}

/** A signed HTTP API event (payload format 2.0), its body in base64 as API Gateway hands forms over. */
export function httpApiEvent(
  body: string | Uint8Array,
  options: { secret?: string; timestampSeconds?: number; headers?: Record<string, string> } = {},
) {
  const timestampSeconds = options.timestampSeconds ?? Math.floor(Date.now() / 1000);
  const signed = signSlackRequest({
    signingSecret: options.secret ?? SIGNING_SECRET,
    body,
    timestampSeconds,
  });
  const lowered = Object.fromEntries(
    Object.entries(signed).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    version: "2.0",
    routeKey: "POST /slack/commands",
    rawPath: "/slack/commands",
    rawQueryString: "",
    headers: { "content-type": "application/x-www-form-urlencoded", ...lowered, ...options.headers },
    requestContext: {
      http: { method: "POST", path: "/slack/commands" },
      requestId: "ZZZZZZZZZZZZZZZ=",
      stage: "$default",
      timeEpoch: Date.now(),
    },
    body: Buffer.from(body).toString("base64"),
    isBase64Encoded: true,
  };
}
