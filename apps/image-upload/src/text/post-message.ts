/** The one message under a posted message: what became of each of its pictures. */
import type { KnownBlock } from "@slack/types";
import type { PictureRecord, PostRecord } from "../post/post-record.ts";
import { type Tagged, written } from "../tag.ts";
import type { Locale } from "./locale.ts";
import { type Message, messageText } from "./message.ts";
import { pictureControls } from "./picture-controls.ts";
import { bold, type Line, say, user } from "./piece.ts";
import { preformatted, richText } from "./rich-text.ts";
import type { RefusalData } from "./words/words.ts";
import { wordsOf } from "./words/words-of.ts";

/** What is shown beside the record. */
export interface PostRendering extends RefusalData {
  readonly locale: Locale;
  /** Where pictures are for the web: scheme and host. */
  readonly picturesOrigin: string;
}

// Slack takes some 13,000 characters of blocks a message.
const TAG_CHARACTERS = 9_000;
const MAX_LINES = 20;

/** The message as it stands. */
export function postMessage(record: PostRecord, rendering: PostRendering): Message {
  const head = headLine(record, rendering.locale);
  const shown = record.pictures.filter(({ state }) => state === "public");
  const lines = record.pictures.flatMap((picture) => {
    const line = pictureLine(picture, rendering);
    return line === undefined ? [] : [line];
  });
  const cut = cutLines(lines, rendering.locale);
  const room = TAG_CHARACTERS / Math.max(1, shown.length);
  const blocks: KnownBlock[] = [
    ...(head === undefined ? [] : [richText([head])]),
    ...shown.flatMap((picture) => pictureBlocks(record, picture, rendering, room)),
    ...(cut.length === 0 ? [] : [richText(cut)]),
  ];
  const urls = shown.flatMap((picture): Line[] => {
    const tagged = taggedOf(picture, rendering.picturesOrigin);
    return tagged === undefined
      ? []
      : [say`${picture.name}: ${{ kind: "link", url: tagged.url, text: tagged.url }}`];
  });
  return { text: messageText([...(head === undefined ? [] : [head]), ...urls, ...cut]), blocks };
}

/** A public picture for a website. */
export function taggedOf({ object, alt, link }: PictureRecord, picturesOrigin: string): Tagged | undefined {
  if (object === undefined) return undefined;
  const { key, width, height } = object;
  return { url: `${picturesOrigin}/${key}`, width, height, alt, link };
}

function headLine({ pictures }: PostRecord, locale: Locale): Line | undefined {
  const { uploading, uploaded, none } = wordsOf(locale).picture;
  const count = (state: PictureRecord["state"]): number =>
    pictures.filter((each) => each.state === state).length;
  if (count("uploading") > 0) return say`${uploading(count("uploading"))}`;
  if (count("public") > 0) return say`${uploaded(count("public"))}`;
  return count("refused") === pictures.length ? say`${none}` : undefined;
}

function pictureBlocks(
  record: PostRecord,
  picture: PictureRecord,
  { locale, picturesOrigin }: PostRendering,
  room: number,
): KnownBlock[] {
  const tagged = taggedOf(picture, picturesOrigin);
  if (tagged === undefined) return [];
  const tag = written(tagged, "html");
  return [
    richText([say`${bold(picture.name)} · ${tagged.width} × ${tagged.height}`]),
    tag.length <= room ? preformatted(tag) : richText([say`${wordsOf(locale).picture.longTag}`]),
    pictureControls(locale, { postTs: record.ts, fileId: picture.fileId }),
  ];
}

/** A line about a picture that isn't on the web. */
function pictureLine(picture: PictureRecord, rendering: PostRendering): Line | undefined {
  const { refusals, removed, removedWithFile, removing } = wordsOf(rendering.locale).picture;
  const about = (line: Line): Line => say`${bold(picture.name)}: ${line}`;
  if (picture.state === "refused") return about(refusals[picture.refusal ?? "unavailable"](rendering));
  if (picture.state === "removing") return about([removing]);
  if (picture.state !== "removed") return undefined;
  const { removedBy } = picture;
  return about(removedBy === undefined ? [removedWithFile] : removed([user(removedBy)]));
}

function cutLines(lines: readonly Line[], locale: Locale): readonly Line[] {
  const rest = lines.length - MAX_LINES;
  return rest <= 0 ? lines : [...lines.slice(0, MAX_LINES), [wordsOf(locale).picture.more(rest)]];
}
