/** Text from people inside mrkdwn: shown as it is, and never a mention, a link, an emoji or formatting. */

/** Keeps two characters together without being seen; nothing that Slack looks for has it inside. */
const JOINER = "\u2060";

/** What would format, and what looks like it. Slack's mrkdwn has no way to escape these. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { "*": "∗", "~": "∼", "`": "ˋ" };

/**
 * Makes a text safe to stand anywhere in mrkdwn, on one line.
 *
 * @example
 * plain("<!channel> & :tada:"); // "&lt;!channel&gt; &amp; :\u2060tada:"
 */
export function plain(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}]+/gu, " ")
      // A line that begins with ">" is a quotation, escaped or not.
      .replace(/^ *>/, `${JOINER}>`)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replace(/[*~`]/g, (mark) => LOOK_ALIKES[mark] ?? mark)
      // Inside a word an underscore is only that: snake_case.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "ˍ")
      // :emoji:, https://, mailto:, @here, #random, example.com; #12 is no channel.
      .replace(/[:@.](?=[^\s.])|#(?=[^\s\d]|\d+[\p{L}_-])/gu, `$&${JOINER}`)
  );
}
