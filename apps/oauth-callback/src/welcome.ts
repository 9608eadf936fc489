/** Tells the one who installed how to draw, in a direct message. A courtesy: without it the installation stands. */
import type { SlackInstallation } from "@luckydraw/token-store";
import type { App } from "./app.ts";
import type { Locale } from "./locale.ts";
import { wordsOf } from "./page/words/words-of.ts";

/** @returns whether Slack took it. Never rejects. */
export async function welcome(
  app: Pick<App, "callSlack">,
  { user, bot }: SlackInstallation,
  locale: Locale,
  signal: AbortSignal,
): Promise<boolean> {
  if (bot === undefined) return false;
  const answer = await app.callSlack({
    method: "chat.postMessage",
    // A person's id as the channel is the direct message between them and the bot.
    parameters: { channel: user.id, text: wordsOf(locale).welcome.join("\n"), unfurl_links: "false" },
    token: bot.token,
    signal,
  });
  return answer.ok;
}
