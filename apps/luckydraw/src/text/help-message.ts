/** What `/luckydraw` can do, with examples to copy. */
import type { Locale } from "./locale.ts";
import type { Message } from "./message.ts";

/** The answer to `/luckydraw help`. */
export function helpMessage(_locale: Locale): Message {
  return { text: "/luckydraw 2", blocks: [] };
}
