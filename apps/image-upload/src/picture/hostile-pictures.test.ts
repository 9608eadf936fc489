// Files that no honest program writes: each is refused by its reason, or comes out clean.
import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import {
  box,
  gifControl,
  gifExtension,
  gifImage,
  gifOf,
  jpegFrame,
  jpegOf,
  jpegSegment,
  pngChunk,
  pngHeader,
  pngOf,
  pngSignature,
  riffChunk,
  webpOf,
} from "../../test/kit/hand-made.ts";
import { frames, outcomeOf, pattern, pictureOf, SECRET, tellTale } from "../../test/kit/pictures.ts";
import { bytesOf } from "./bytes.ts";
import { readPicture } from "./read-picture.ts";

const reasonOf = (content: Uint8Array): string => {
  const reading = readPicture(bytesOf(content));
  return reading.ok ? "taken" : reading.reason;
};
const secret = Buffer.from(SECRET);

describe("what is no picture is refused by what it is", () => {
  test.each<[string, Uint8Array | string, string]>([
    ["nothing", "", "empty"],
    ["one byte", "\xff", "not-a-picture"],
    ["text", "hello", "not-a-picture"],
    ["a page", "<!DOCTYPE html><html>", "html"],
    ["a page behind spaces", "\n\n  <html lang=en>", "html"],
    ["an SVG", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "svg"],
    ["an SVG behind a comment", "\xef\xbb\xbf<!-- a --><SVG onload=alert(1)>", "svg"],
    ["a PDF", "%PDF-1.7\n", "pdf"],
    ["a HEIC", Buffer.concat([box("ftyp", Buffer.from("heic\0\0\0\0mif1heic")), Buffer.alloc(50)]), "heic"],
    ["a film", box("ftyp", Buffer.from("isom\0\0\0\0isomavc1")), "not-a-picture"],
    ["a bitmap", "BM\0\0\0\0", "other-picture"],
    ["a TIFF", "II*\0\x08\0\0\0", "other-picture"],
    ["a Photoshop file", "8BPS\0\x01", "other-picture"],
    ["a JPEG XL", "\xff\x0a\0\0", "other-picture"],
    ["an icon", "\0\0\x01\0\x01\0", "other-picture"],
    ["an archive", "PK\x03\x04", "not-a-picture"],
    ["a wave", Buffer.concat([Buffer.from("RIFF\0\0\0\0WAVE")]), "not-a-picture"],
    ["no RIFF", Buffer.from("RIFX\0\0\0\0WEBPVP8 "), "not-a-picture"],
  ])("%s", (_name, content, reason) => {
    expect(reasonOf(Buffer.from(content as string, "latin1"))).toBe(reason);
  });
});

describe("what asks too much of whoever shows it is refused", () => {
  test.each<[string, () => Buffer, string]>([
    ["a PNG of 4 gigapixels", () => pngOf(65_000, 65_000), "too-many-pixels"],
    ["a JPEG of 4 gigapixels", () => jpegOf([jpegFrame(65_000, 65_000)]), "too-many-pixels"],
    ["a GIF of 4 gigapixels", () => gifOf(65_000, 65_000, gifImage), "too-many-pixels"],
    ["a JPEG of a thousand scans", () => jpegOf([jpegFrame(8, 8, 0xc2)], 1_000), "damaged"],
    ["a GIF of 6,000 frames", () => gifOf(1, 1, ...Array(6_000).fill(gifImage)), "too-long-animation"],
    [
      "a GIF of 200 frames of 25 megapixels",
      () => gifOf(5_000, 5_000, ...Array(200).fill(gifImage)),
      "too-long-animation",
    ],
    ["a PNG without width", () => pngOf(0, 10), "damaged"],
    [
      "a PNG in a million crumbs",
      () =>
        pngOf(
          1,
          1,
          ...Array(30_000)
            .fill(null)
            .flatMap(() => [pngChunk("pHYs", Buffer.alloc(9)), pngChunk("tEXt")]),
        ),
      "damaged",
    ],
    [
      "a JPEG in a million crumbs",
      () => jpegOf([jpegFrame(8, 8), ...Array(20_000).fill(jpegSegment(0xfe, Buffer.alloc(0)))]),
      "damaged",
    ],
  ])("%s", (_name, make, reason) => {
    expect(reasonOf(make())).toBe(reason);
  });
});

describe("what browsers don't show is refused", () => {
  test.each<[string, Buffer]>([
    ["a lossless JPEG", jpegOf([jpegFrame(8, 8, 0xc3)])],
    ["an arithmetic JPEG", jpegOf([jpegFrame(8, 8, 0xc9)])],
    ["a JPEG of 12 bits", jpegOf([jpegFrame(8, 8, 0xc1, 12)])],
  ])("%s", (_name, content) => {
    expect(reasonOf(content)).toBe("uncommon-coding");
  });
});

describe("what breaks its format's rules is refused", () => {
  const picture = () => pngOf(4, 4);
  test.each<[string, Buffer]>([
    ["a JPEG without a frame", jpegOf([])],
    ["a JPEG without a scan", jpegOf([jpegFrame(8, 8)], 0)],
    ["a JPEG with a second beginning", jpegOf([Buffer.of(0xff, 0xd8), jpegFrame(8, 8)])],
    ["a PNG without data", Buffer.concat([pngSignature, pngHeader(4, 4), pngChunk("IEND")])],
    ["a PNG with two headers", pngOf(4, 4, pngHeader(4, 4))],
    ["a PNG whose checksum is wrong", Buffer.from(picture()).fill(1, 50, 52)],
    ["a PNG with an unknown chunk that counts", pngOf(4, 4, pngChunk("ABCD"))],
    ["a PNG of no depth", Buffer.from(picture()).fill(3, 24, 25)],
    ["a GIF without a picture", gifOf(4, 4)],
    ["a GIF with an unknown block", gifOf(4, 4, gifImage, Buffer.of(0x99))],
    ["a WebP without a picture", webpOf(riffChunk("EXIF", Buffer.alloc(4)))],
    [
      "a WebP that says two sizes",
      webpOf(
        riffChunk("VP8X", Buffer.alloc(10)),
        riffChunk("VP8L", Buffer.from("2f0000000000", "hex")),
        riffChunk("VP8L", Buffer.from("2f0000000000", "hex")),
      ),
    ],
    [
      "an AVIF without items",
      Buffer.concat([box("ftyp", Buffer.from("avif\0\0\0\0avif")), box("meta", Buffer.alloc(4))]),
    ],
  ])("%s", (_name, content) => {
    expect(reasonOf(content)).toBe("damaged");
  });
});

describe("what hides in the gaps is left out", () => {
  test("of a JPEG: comments, applications' segments, thumbnails, a second EXIF", () => {
    const jfif = Buffer.concat([
      Buffer.from("JFIF\0"),
      Buffer.from("01010100480048", "hex"),
      Buffer.of(4, 4),
      secret.subarray(0, 16),
      secret,
      secret,
      Buffer.alloc(16),
    ]);
    const source = jpegOf(
      [
        jpegSegment(0xe0, jfif),
        jpegSegment(0xe0, Buffer.concat([Buffer.from("JFXX\0"), secret])),
        ...[0xe1, 0xe2, 0xe3, 0xed, 0xee, 0xef, 0xfe, 0xf0, 0xfd].map((marker) =>
          jpegSegment(marker, secret),
        ),
        jpegSegment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), secret])),
        jpegSegment(0xe2, Buffer.concat([Buffer.from("MPF\0"), secret])),
        jpegFrame(8, 8),
        jpegSegment(0xfe, secret),
      ],
      2,
    );

    const outcome = outcomeOf(source);

    expect(source.includes(secret)).toBe(true);
    expect(outcome.includes(secret.subarray(0, 12))).toBe(false);
    expect(outcome.includes("JFIF\0")).toBe(true);
    expect(pictureOf(outcome)).toMatchObject({ width: 8, height: 8 });
  });

  test("of a PNG: texts, times, private chunks, profiles that are none", () => {
    const text = Buffer.concat([Buffer.from("Comment\0"), secret]);
    const bomb = Buffer.concat([Buffer.from("icc\0\0"), deflateSync(Buffer.alloc(50_000_000))]);
    const source = pngOf(
      4,
      4,
      ...["tEXt", "zTXt", "iTXt", "tIME", "eXIf", "prVt", "caBX", "vpAg"].map((type) => pngChunk(type, text)),
      pngChunk("iCCP", text),
      pngChunk("iCCP", bomb),
    );

    const outcome = outcomeOf(source);

    expect(outcome.includes(secret)).toBe(false);
    expect(outcome.equals(pngOf(4, 4))).toBe(true);
  });

  test("of a GIF: comments, texts, applications' blocks, but how it moves stays", () => {
    const loop = gifExtension(0xff, "NETSCAPE2.0", Buffer.of(1, 3, 0));
    const source = gifOf(
      1,
      1,
      gifExtension(0xfe, SECRET),
      gifExtension(0xff, "XMP DataXMP", SECRET),
      gifExtension(0xff, "NETSCAPE2.0", Buffer.concat([Buffer.of(1, 3, 0), secret])),
      loop,
      gifControl,
      gifImage,
      gifControl,
      gifExtension(0x01, Buffer.alloc(12), SECRET),
      gifControl,
      gifExtension(0xfe, SECRET),
      gifImage,
    );

    expect(outcomeOf(source).equals(gifOf(1, 1, loop, gifControl, gifImage, gifControl, gifImage))).toBe(
      true,
    );
  });

  test("of a GIF without a trailer: it gets one", () => {
    const whole = gifOf(1, 1, gifImage);

    expect(outcomeOf(whole.subarray(0, -1)).equals(whole)).toBe(true);
  });

  test("of a WebP: unknown chunks, inside a frame too", async () => {
    const source = await (await frames(2, 16, 16)).webp().toBuffer();
    const clean = outcomeOf(source);
    const at = source.indexOf("ANMF");
    const size = source.readUInt32LE(at + 4);
    const frame = source.subarray(at + 8, at + 8 + size);
    const spoiled = webpOf(
      source.subarray(12, at),
      riffChunk("XYZW", secret),
      riffChunk("ANMF", Buffer.concat([frame, riffChunk("HIDE", secret)])),
      source.subarray(at + 8 + size + (size % 2)),
    );

    const outcome = outcomeOf(spoiled);

    expect(spoiled.includes(secret)).toBe(true);
    expect(outcome.includes(secret)).toBe(false);
    expect(
      (await sharp(outcome, { animated: true }).raw().toBuffer()).equals(
        await sharp(clean, { animated: true }).raw().toBuffer(),
      ),
    ).toBe(true);
  });

  test("of an AVIF: boxes of its own, and what nothing points to", async () => {
    const source = await pattern(64, 32).avif({ effort: 0 }).toBuffer();
    const spoiled = Buffer.concat([source, box("uuid", secret), box("free", secret)]);
    const mdat = source.indexOf("mdat") - 4;
    const inside = Buffer.concat([source.subarray(0, mdat), box("mdat", source.subarray(mdat + 8), secret)]);

    expect(outcomeOf(spoiled).equals(outcomeOf(source))).toBe(true);
    expect(outcomeOf(inside).includes(secret)).toBe(false);
    expect(
      (await sharp(outcomeOf(inside)).raw().toBuffer()).equals(await sharp(source).raw().toBuffer()),
    ).toBe(true);
  });
});

describe("whatever is changed in a picture, reading it ends in a picture or in a reason", () => {
  let sources: Buffer[];
  beforeAll(async () => {
    sources = await Promise.all([
      tellTale(pattern(40, 30), 6).jpeg().toBuffer(),
      tellTale(pattern(20, 10, 4), 5)
        .png({ compressionLevel: 9 })
        .toBuffer(),
      tellTale(pattern(40, 30), 6).webp().toBuffer(),
      tellTale(await frames(3, 16, 16))
        .webp()
        .toBuffer(),
      (await frames(3, 16, 16)).gif().toBuffer(),
      tellTale(pattern(40, 30, 4))
        .avif({ effort: 0 })
        .toBuffer(),
    ]);
  });

  test("one byte or many", () => {
    const change = fc.record({
      at: fc.nat({ max: 9_999 }),
      value: fc.integer({ min: 0, max: 255 }),
    });
    const taken: boolean[] = [];
    fc.assert(
      fc.property(
        fc.nat({ max: 5 }),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (which, changes, early) => {
          const content = Buffer.from(sources[which] as Buffer);
          // Half of them where the rules are: at the beginning.
          for (const { at, value } of changes)
            content[Math.floor((at / 10_000) * (early ? Math.min(400, content.length) : content.length))] =
              value;

          const reading = readPicture(bytesOf(content));

          taken.push(reading.ok);
          if (!reading.ok) return;
          const { width, height, pieces } = reading.picture;
          expect(width > 0 && height > 0 && pieces.sizeBytes <= content.length + 100).toBe(true);
          expect(reasonOf(outcomeOf(content))).toBe("taken");
        },
      ),
      { numRuns: 3_000 },
    );
    expect(taken.filter(Boolean).length).toBeGreaterThan(300);
    expect(taken.filter((each) => !each).length).toBeGreaterThan(300);
  });
});

describe("an AVIF that moves", () => {
  const moving = readFileSync(new URL("../../test/fixtures/moving.avif", import.meta.url));

  test("keeps all of its pictures, byte for byte", () => {
    const outcome = outcomeOf(moving);
    const data = moving.indexOf("mdat");

    expect(pictureOf(moving)).toMatchObject({ type: "avif", width: 64, height: 48, frames: 5 });
    expect(outcome.subarray(data).equals(moving.subarray(data))).toBe(true);
    expect(outcome).toHaveLength(moving.length);
  });

  test("loses the names of its items and of who wrote it, and when", () => {
    const outcome = outcomeOf(moving);

    for (const name of ["libavif", "Color\0", "Alpha\0"]) {
      expect([moving.includes(name), outcome.includes(name)]).toEqual([true, false]);
    }
    const created = moving.indexOf("mvhd") + 8;
    expect([moving.readUIntBE(created + 2, 6) > 0, outcome.readUIntBE(created + 2, 6)]).toEqual([true, 0]);
    expect(outcomeOf(outcome).equals(outcome)).toBe(true);
  });

  test("loses what its tracks tell beside", () => {
    const at = moving.indexOf("moov") - 4;
    const size = moving.readUInt32BE(at);
    const movie = box("moov", moving.subarray(at + 8, at + size), box("udta", secret), box("uuid", secret));
    // Where it was, space of the same size: other boxes say where things are.
    const gap = box("free", Buffer.alloc(size - 8));
    const spoiled = Buffer.concat([moving.subarray(0, at), gap, moving.subarray(at + size), movie]);

    expect(outcomeOf(spoiled).includes(secret)).toBe(false);
    expect(outcomeOf(spoiled)).toHaveLength(spoiled.length);
  });

  test("is refused when it moves for too long", () => {
    const at = moving.indexOf("stsz");
    const long = Buffer.from(moving);
    long.writeUInt32BE(6_000, at + 12);

    expect(reasonOf(long)).toBe("too-long-animation");
  });
});

test("an AVIF whose metadata is said to be where its rules are is refused", async () => {
  const source = await tellTale(pattern(40, 30)).avif({ effort: 0 }).toBuffer();
  const spoiled = Buffer.from(source);
  const iloc = source.indexOf("iloc");
  const tiff = Math.max(source.indexOf("II*\0"), source.indexOf("MM\0*"));
  const places = [...source.subarray(iloc, iloc + 120).keys()].map((index) => ({
    index,
    place: source.readUInt32BE(iloc + index),
  }));
  // Before the block of EXIF there are its offset and a name of six bytes.
  const offsets = places.flatMap(({ index, place }) =>
    tiff - place === 4 || tiff - place === 10 ? [index] : [],
  );
  for (const index of offsets) spoiled.writeUInt32BE(16, iloc + index);

  expect(offsets.length).toBeGreaterThan(0);
  expect(reasonOf(spoiled)).toBe("truncated");
});
