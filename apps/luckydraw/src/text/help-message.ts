/** What `/luckydraw` can do, with examples to copy. */
import { context } from "./blocks.ts";
import type { Locale } from "./locale.ts";
import { type Message, messageText } from "./message.ts";
import { code, type Line, say } from "./piece.ts";
import { richText } from "./rich-text.ts";
import { wordsOf } from "./words/words-of.ts";

/** The answer to `/luckydraw help`. */
export function helpMessage(locale: Locale): Message {
  const { intro, rows, fair } = wordsOf(locale).help;
  const lines: Line[] = rows.map(
    ([example, meaning]) => say`${code(`/luckydraw ${example}`.trim())}  ${meaning}`,
  );
  return {
    text: messageText([[intro], ...lines]),
    blocks: [richText([[intro]]), richText(lines), context([fair])],
  };
}
