/** A picture to copy, for the one who asked. */
import type { PictureRecord } from "../post/post-record.ts";
import { type Format, type Tagged, written } from "../tag.ts";
import type { Locale } from "./locale.ts";
import { type Message, messageText } from "./message.ts";
import { code } from "./piece.ts";
import { preformatted, richText } from "./rich-text.ts";
import { wordsOf } from "./words/words-of.ts";

/** The picture in a format. */
export function copyMessage(locale: Locale, picture: PictureRecord, tagged: Tagged, format: Format): Message {
  const lead = wordsOf(locale).picture.copy(picture.name);
  const text = written(tagged, format);
  return { text: messageText([lead, [code(text)]]), blocks: [richText([lead]), preformatted(text)] };
}
