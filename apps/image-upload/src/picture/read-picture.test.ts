// Real pictures by sharp: what is taken out, what stays, and what others say of it.
import ExifReader from "exifreader";
import { fileTypeFromBuffer } from "file-type";
import { imageSize } from "image-size";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import {
  frames,
  metadataOf,
  outcomeOf,
  pattern,
  pictureOf,
  pixelsOf,
  SECRET,
  tellTale,
} from "../../test/kit/pictures.ts";
import { bytesOf } from "./bytes.ts";
import { pictureTypes } from "./picture.ts";
import { readPicture } from "./read-picture.ts";

type Make = () => Promise<Buffer>;

const still = {
  "JPEG, baseline": () => tellTale(pattern(120, 80)).jpeg().toBuffer(),
  "JPEG, progressive": () => tellTale(pattern(121, 83)).jpeg({ progressive: true }).toBuffer(),
  "JPEG, grey": () => tellTale(pattern(40, 30)).greyscale().jpeg().toBuffer(),
  "JPEG, CMYK": () => tellTale(pattern(40, 30)).toColourspace("cmyk").jpeg().toBuffer(),
  PNG: () =>
    tellTale(pattern(120, 80, 4))
      .png()
      .toBuffer(),
  "PNG, interlaced": () => tellTale(pattern(33, 17)).png({ progressive: true }).toBuffer(),
  "PNG, with a palette": () =>
    tellTale(pattern(64, 64, 4))
      .png({ palette: true })
      .toBuffer(),
  "PNG, 16 bits": () => tellTale(pattern(20, 10)).toColourspace("rgb16").png().toBuffer(),
  "WebP, lossy": () => tellTale(pattern(121, 80)).webp().toBuffer(),
  "WebP, lossy with alpha": () =>
    tellTale(pattern(121, 80, 4))
      .webp()
      .toBuffer(),
  "WebP, lossless": () =>
    tellTale(pattern(121, 81, 4))
      .webp({ lossless: true })
      .toBuffer(),
  AVIF: () => tellTale(pattern(120, 80)).avif({ effort: 0 }).toBuffer(),
  "AVIF with alpha": () =>
    tellTale(pattern(120, 80, 4))
      .avif({ effort: 0, lossless: true })
      .toBuffer(),
} satisfies Record<string, Make>;

const plain = {
  "JPEG without anything": () => pattern(17, 9).jpeg().toBuffer(),
  "PNG without anything": () => pattern(17, 9).png().toBuffer(),
  "WebP without anything": () => pattern(17, 9).webp().toBuffer(),
  "WebP, lossless, without anything": () => pattern(17, 9, 4).webp({ lossless: true }).toBuffer(),
  "AVIF without anything": () => pattern(64, 32).avif({ effort: 0 }).toBuffer(),
  "GIF, still": () => pattern(17, 9).gif().toBuffer(),
} satisfies Record<string, Make>;

const moving = {
  GIF: async () => (await frames(4, 60, 40)).gif({ loop: 3, delay: [100, 200, 300, 400] }).toBuffer(),
  "WebP, moving": async () =>
    tellTale(await frames(4, 60, 40))
      .webp({ loop: 3 })
      .toBuffer(),
} satisfies Record<string, Make>;

describe.each(Object.entries<Make>({ ...still, ...plain, ...moving }))("a picture: %s", (_name, make) => {
  let source: Buffer;
  let outcome: Buffer;
  beforeAll(async () => {
    source = await make();
    outcome = outcomeOf(source);
  });

  test("shows the same pixels, at the same pace", async () => {
    const [before, after] = await Promise.all([metadataOf(source), metadataOf(outcome)]);

    expect((await pixelsOf(outcome)).equals(await pixelsOf(source))).toBe(true);
    expect([after.pages, after.delay, after.loop]).toEqual([before.pages, before.delay, before.loop]);
    expect(after.icc).toEqual(before.icc);
  });

  test("tells nothing else", () => {
    expect(outcome.includes(SECRET)).toBe(false);
    expect(outcome.includes("adobe:ns")).toBe(false);
    const tags = ExifReader.load(outcome, { expanded: true, includeUnknown: true });
    expect(Object.keys(tags.exif ?? {}).filter((name) => name !== "Orientation")).toEqual([]);
    expect(Object.keys({ ...tags.gps, ...tags.iptc, ...tags.xmp })).toEqual([]);
  });

  test("is of the type and size that others see", async () => {
    const picture = pictureOf(source);

    expect((await fileTypeFromBuffer(outcome))?.mime).toBe(pictureTypes[picture.type].contentType);
    const { width, height } = imageSize(outcome);
    expect([picture.width, picture.height]).toEqual([width, height]);
    expect(outcome.length).toBe(picture.pieces.sizeBytes);
  });

  test("comes out of a second reading as it went in", () => {
    expect(outcomeOf(outcome).equals(outcome)).toBe(true);
  });

  test("is refused at every length that is too short", () => {
    const step = Math.max(1, Math.floor(outcome.length / 200));
    for (let length = 0; length < outcome.length - 1; length += step) {
      const reading = readPicture(bytesOf(outcome.subarray(0, length)));
      // A GIF may lack its trailer, and one that is cut behind a frame is a shorter one.
      const isGif = outcome.subarray(0, 3).toString() === "GIF";
      if (reading.ok) expect([isGif, reading.picture.frames < 4]).toEqual([true, true]);
    }
  });

  test("loses what stands behind its end", () => {
    const tail = Buffer.from(`<html><script>${SECRET}</script>PK\x03\x04%PDF-1.7`);

    const cleaned = outcomeOf(Buffer.concat([source, tail]));

    expect(cleaned.includes(SECRET)).toBe(false);
    expect(cleaned.equals(outcome)).toBe(true);
  });
});

test("the metadata that the tests look for is there to begin with", async () => {
  for (const make of Object.values<Make>({ ...still, "WebP, moving": moving["WebP, moving"] })) {
    expect((await make()).includes(SECRET)).toBe(true);
  }
});

describe("a picture that lies on its side stays on the side it was shown", () => {
  const upright = [1, 2, 3, 4];
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("orientation %i", async (orientation) => {
    for (const format of ["jpeg", "png", "webp"] as const) {
      const source = await tellTale(pattern(60, 20), orientation).toFormat(format).toBuffer();
      const picture = pictureOf(source);
      const outcome = outcomeOf(source);

      expect((await sharp(outcome).metadata()).orientation ?? 1).toBe(orientation);
      const [shown, wanted] = await Promise.all(
        [source, outcome].map((each) => sharp(each).autoOrient().raw().toBuffer()),
      );
      expect(shown?.equals(wanted as Buffer)).toBe(true);
      const size = upright.includes(orientation) ? [60, 20] : [20, 60];
      expect([picture.orientation, picture.width, picture.height]).toEqual([orientation, ...size]);
      expect(outcome.includes("Exif") || outcome.includes("EXIF") || outcome.includes("eXIf")).toBe(
        orientation !== 1,
      );
    }
  });

  test("an AVIF by its own properties", async () => {
    const source = await tellTale(pattern(60, 20), 6).avif({ effort: 0 }).toBuffer();

    expect(pictureOf(source)).toMatchObject({ width: 20, height: 60 });
    expect((await pixelsOf(outcomeOf(source))).equals(await pixelsOf(source))).toBe(true);
  });
});

test("an AVIF's metadata is overwritten where it stands: nothing moves", async () => {
  const source = await still.AVIF();
  const outcome = outcomeOf(source);

  expect(outcome.length).toBe(source.length);
  expect((await metadataOf(outcome)).exif?.length ?? 0).toBeGreaterThan(0);
  expect(Buffer.compare(outcome, source)).not.toBe(0);
});
