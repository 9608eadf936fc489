/** In which language a person is answered: their Slack's, asked for once in the life of this function. */
import type { Installation } from "@luckydraw/slack-app";
import type { Clock, Run } from "../run.ts";
import type { SlackFor } from "../slack/slack.ts";
import type { Locale } from "../text/locale.ts";

/** Languages of people. */
export interface PersonLocales {
  /** Never rejects and soon settles: the language is a courtesy and must not hold up an answer. English if in doubt. */
  of(installation: Installation, userId: string, run: Run): Promise<Locale>;
  /** The language, if it is known already. */
  known(installation: Installation, userId: string): Locale | undefined;
}

const BUDGET_MS = 1_000;
const MAX_KNOWN = 5_000;

/** Languages as Slack has them. */
export function createPersonLocales(slackFor: SlackFor, clock: Clock): PersonLocales {
  const locales = new Map<string, Locale>();
  const keyOf = (installation: Installation, userId: string): string =>
    `${installation.enterpriseId}/${installation.teamId}/${userId}`;

  const ask = async (installation: Installation, userId: string, run: Run): Promise<Locale> => {
    const { locale = "en" } = await slackFor(installation, run).directory.account(userId);
    if (locales.size >= MAX_KNOWN) locales.clear();
    locales.set(keyOf(installation, userId), locale);
    return locale;
  };

  return {
    of: async (installation, userId, run) => {
      const known = locales.get(keyOf(installation, userId));
      if (known !== undefined) return known;
      const inDoubt = clock.sleep(BUDGET_MS).then((): Locale => "en");
      return await Promise.race([ask(installation, userId, run).catch((): Locale => "en"), inDoubt]);
    },
    known: (installation, userId) => locales.get(keyOf(installation, userId)),
  };
}
