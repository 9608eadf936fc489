/** English: the message under posted pictures. */
import { formatOf } from "../../format.ts";
import { bold, code, say } from "../../piece.ts";
import type { PictureWords } from "../words.ts";

const { number } = formatOf("en");
const pictures = (count: number): string => (count === 1 ? "1 picture" : `${number(count)} pictures`);

/** Sentences and buttons. */
export const picture: PictureWords = {
  uploading: (count) =>
    count === 1 ? "Uploading…, please wait" : `Uploading ${pictures(count)}…, please wait`,
  uploaded: (count) => (count === 1 ? "The picture is on the web." : `${pictures(count)} are on the web.`),
  none: "No picture was uploaded.",
  refusals: {
    empty: () => say`the file is empty.`,
    heic: () => say`browsers don't show HEIC. Save it as JPEG and post it again.`,
    svg: () => say`an SVG can hold programs. Save it as PNG and post it again.`,
    pdf: () => say`a PDF is no picture. Save the page as PNG or JPEG and post it again.`,
    html: () => say`this is a web page, whatever its name says.`,
    "other-picture": () => say`browsers don't show this kind. Save it as JPEG or PNG and post it again.`,
    "not-a-picture": () => say`this is no JPEG, PNG, GIF, WebP or AVIF.`,
    truncated: () => say`the file ends too early. Post the picture again.`,
    damaged: () => say`the file is damaged. Save the picture anew and post it again.`,
    "uncommon-coding": () => say`few browsers show this coding. Save it as an ordinary JPEG or PNG.`,
    "too-many-pixels": () => say`it has more than 120 megapixels. Make it smaller and post it again.`,
    "too-long-animation": () => say`the animation is too long or too large. Shorten it and post it again.`,
    "too-large": ({ maxMegabytes }) =>
      say`it is larger than ${number(maxMegabytes)} MB. Make it smaller and post it again.`,
    "too-many": () => say`one message takes 15 pictures. Post it in another.`,
    "not-allowed": ({ installUrl }) =>
      installUrl === undefined
        ? say`Slack doesn't hand it out. Luckydraw lacks the permission ${code("files:read")}: ask a workspace admin to install it again.`
        : say`Slack doesn't hand it out. Luckydraw lacks the permission ${code("files:read")}: a workspace admin can ${{ kind: "link", url: installUrl, text: "install it again" }}.`,
    gone: () => say`the file isn't in Slack any more.`,
    external: () => say`the file isn't kept in Slack. Post the picture itself.`,
    unavailable: () => say`it couldn't be fetched or put on the web, several times. Post it again later.`,
  },
  removed: (who) => say`taken off the web by ${who}.`,
  removedWithFile: "taken off the web: its file was deleted in Slack.",
  removing: "is being taken off the web.",
  longTag: "The tag is too long to show. Copy it with a button below.",
  more: (count) => `… and ${number(count)} more`,
  buttons: { describe: "Add link and alt text", remove: "Remove", no: "Cancel" },
  formats: { html: "Copy as HTML", markdown: "Copy as Markdown", url: "Copy as URL" },
  confirmRemove: {
    title: "Take it off the web?",
    text: "The link stops working for everybody. What others have already seen may stay with them.",
    yes: "Remove",
  },
  copy: (name) => say`${bold(name)}, to copy:`,
  notShown: (name) => say`${bold(name)} was not put on the web.`,
};
