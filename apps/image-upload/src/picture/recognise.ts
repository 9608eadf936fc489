/** What a file is, by its first bytes: neither its name nor what was said of it counts. */
import type { Bytes } from "./bytes.ts";
import type { PictureType } from "./picture.ts";
import { demand, PictureFault, type RefusalReason } from "./refusal.ts";

type Signature = readonly [kind: PictureType | RefusalReason, at: number, start: string];

// In this order: the first that fits counts.
const signatures: readonly Signature[] = [
  ["jpeg", 0, "\xff\xd8\xff"],
  ["png", 0, "\x89PNG\r\n\x1a\n"],
  ["gif", 0, "GIF87a"],
  ["gif", 0, "GIF89a"],
  ["webp", 8, "WEBP"],
  ["pdf", 0, "%PDF-"],
  ["other-picture", 0, "BM"],
  ["other-picture", 0, "II*\0"],
  ["other-picture", 0, "MM\0*"],
  ["other-picture", 0, "8BPS"],
  ["other-picture", 0, "\0\0\x01\0"],
  ["other-picture", 0, "\xff\x0a"],
  ["other-picture", 4, "JXL "],
  ["other-picture", 4, "jP  "],
];
const HEAD_BYTES = 1_024;
const heicBrands = /^(hei[cxms]|hev[cxms]|mif1|msf1)$/;

/** The format. @throws PictureFault with what the file is instead */
export function recognise(bytes: Bytes): PictureType {
  demand(bytes.size > 0, "empty");
  const head = bytes.latin1(0, Math.min(HEAD_BYTES, bytes.size));
  if (head.startsWith("ftyp", 4)) return recogniseBrands(head);
  const kind = signatures.find(([, at, start]) => head.startsWith(start, at))?.[0] ?? kindOfText(head);
  if (kind === "webp") demand(head.startsWith("RIFF"), "not-a-picture");
  if (isPictureType(kind)) return kind;
  throw new PictureFault(kind);
}

function isPictureType(kind: PictureType | RefusalReason): kind is PictureType {
  return kind === "jpeg" || kind === "png" || kind === "gif" || kind === "webp" || kind === "avif";
}

/** The brands of an ISO base media file: its own, then those that it is compatible with. */
function recogniseBrands(head: string): "avif" {
  const length = Math.min(Buffer.from(head.slice(0, 4), "latin1").readUInt32BE(), head.length);
  const brands = [head.slice(8, 12), ...(head.slice(16, length).match(/.{4}/gs) ?? [])];
  if (brands.includes("avif") || brands.includes("avis")) return "avif";
  throw new PictureFault(brands.some((brand) => heicBrands.test(brand)) ? "heic" : "not-a-picture");
}

function kindOfText(head: string): RefusalReason {
  const text = head
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase();
  if (/<svg[\s>]/.test(text)) return "svg";
  return /^<!doctype html|^<(html|head|body|script)[\s>]/.test(text) ? "html" : "not-a-picture";
}
