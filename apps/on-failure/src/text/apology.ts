/**
 * What people are told, in mrkdwn. It is made of this app's own sentences, a number and a reference: nothing that
 * anybody typed comes into it.
 */
import { jobFingerprint, type Locale, locales, type WhomToTell } from "@luckydraw/slack-app";
import { en } from "./words/en.ts";
import { ja } from "./words/ja.ts";
import { ko } from "./words/ko.ts";
import type { Words } from "./words/words.ts";

const wordsOf: Readonly<Record<Locale, Words>> = { en, ko, ja };

/**
 * The apology for what came to nothing.
 *
 * @param locale `undefined`: unknown, so every language, one a line, as docs/decisions/0004 says.
 */
export function apology(whom: WhomToTell, locale: Locale | undefined): string {
  const reference = `\`${jobFingerprint(whom.jobId)}\``;
  const { drawNumber } = whom;
  const say = (words: Words): string =>
    drawNumber === undefined ? words.notDone(reference) : words.heldUp(drawNumber, reference);
  return (locale === undefined ? locales : [locale]).map((each) => say(wordsOf[each])).join("\n");
}
