/** Block Kit's text objects. */
import type { JSX } from "preact";
import { asObject, stringOf } from "../json.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { unescapeSlack } from "../mrkdwn/escape.ts";
import { Mrkdwn } from "../mrkdwn/mrkdwn.tsx";

/** Shows `mrkdwn` with its markup and `plain_text` as it is. */
export function TextObject({ text }: { readonly text: unknown }): JSX.Element {
  const object = asObject(text);
  const content = stringOf(object, "text") ?? "";
  if (object["type"] === "mrkdwn") return <Mrkdwn text={content} />;
  return <div class="plain">{withEmoji(unescapeSlack(content))}</div>;
}
