/** Turns Slack's code into an installation. */
import type { SlackInstallation } from "@luckydraw/token-store";
import { installationOf, readAccess, readIdentity } from "./access-answer.ts";
import type { CallSlack } from "./call-slack.ts";
import { type SlackRefusal, slackRefusal } from "./slack-refusal.ts";

/** A code and what has to be shown with it. */
export interface CodeExchange {
  readonly code: string;
  readonly appId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The same as when Slack was asked for the code. */
  readonly redirectUri: string;
  readonly nowSeconds: number;
  readonly signal: AbortSignal;
}

/** An installation with a bot, or what stood in the way: `detail` is Slack's error or this function's own word. */
export type Exchanged =
  | { readonly ok: true; readonly installation: SlackInstallation & Required<Pick<SlackInstallation, "bot">> }
  | { readonly ok: false; readonly reason: SlackRefusal; readonly detail: string };

/** Exchanges a code, and asks with the new token who the bot is: a token that doesn't work is not kept. */
export async function exchangeCode(callSlack: CallSlack, exchange: CodeExchange): Promise<Exchanged> {
  const { code, appId, clientId, clientSecret, redirectUri, nowSeconds, signal } = exchange;
  const parameters = {
    code,
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uri: redirectUri,
  };
  const granted = await callSlack({ method: "oauth.v2.access", parameters, signal });
  if (!granted.ok) return refused(granted.error);
  const access = readAccess(granted.body);
  if (access === undefined) return { ok: false, reason: "slack-refused", detail: "answer-unreadable" };
  // Somebody configured another app's client id.
  if (access.app_id !== appId) return { ok: false, reason: "slack-refused", detail: "app-mismatch" };

  const token = access.access_token;
  const answer = await callSlack({ method: "auth.test", parameters: {}, token, signal });
  if (!answer.ok) return refused(answer.error);
  const identity = readIdentity(answer.body);
  if (identity === undefined) return { ok: false, reason: "slack-refused", detail: "answer-unreadable" };
  return { ok: true, installation: installationOf(access, identity, nowSeconds) };
}

function refused(error: string): Exchanged {
  return { ok: false, reason: slackRefusal(error), detail: error };
}
