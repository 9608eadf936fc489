/** Pictures to try: real ones by sharp, with everything in them that must not go out. */
import sharp, { type Metadata, type Sharp } from "sharp";
import { bytesOf } from "../../src/picture/bytes.ts";
import type { Picture } from "../../src/picture/picture.ts";
import type { Piece } from "../../src/picture/pieces.ts";
import { readPicture } from "../../src/picture/read-picture.ts";

/** Stands in every kind of metadata that a test picture has. */
export const SECRET = "47.3769-N-8.5417-E";

export const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${SECRET}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** Stripes and blocks, so that a wrong side up is seen. */
export function pattern(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const data = Buffer.alloc(width * height * channels);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * channels;
      data[at] = (x * 255) / width;
      data[at + 1] = (y * 255) / height;
      data[at + 2] = x < width / 3 && y < height / 3 ? 255 : 0;
      if (channels === 4) data[at + 3] = 255 - (x % 64);
    }
  }
  return sharp(data, { raw: { width, height, channels } });
}

/** With a place in EXIF and XMP, an ICC profile, and an orientation. */
export function tellTale(picture: Sharp, orientation = 1): Sharp {
  return picture
    .withExif({
      IFD0: { Artist: SECRET, ImageDescription: SECRET },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "47/1 22/1 37/1", GPSAreaInformation: SECRET },
    })
    .withMetadata({ orientation, icc: "p3" } as never)
    .withXmp(xmp);
}

/** Some pictures that move. */
export async function frames(count: number, width: number, height: number): Promise<Sharp> {
  const one = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      sharp({
        create: { width, height, channels: 3, background: { r: 40 * index, g: 99, b: 200 - 30 * index } },
      })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(one, { join: { animated: true } });
}

/** The picture, or the test fails. */
export function pictureOf(content: Uint8Array): Picture {
  const reading = readPicture(bytesOf(content));
  if (!reading.ok) throw new Error(`refused: ${reading.reason}`);
  return reading.picture;
}

/** What goes out of a file. */
export function outcomeOf(content: Uint8Array): Buffer {
  return assembled(content, pictureOf(content).pieces.list);
}

/** Pieces put together in memory. */
export function assembled(content: Uint8Array, pieces: readonly Piece[]): Buffer {
  return Buffer.concat(
    pieces.map((piece) => {
      if ("bytes" in piece) return piece.bytes;
      return "zeroes" in piece
        ? Buffer.alloc(piece.zeroes)
        : content.subarray(piece.from, piece.from + piece.length);
    }),
  );
}

/** All pixels of all frames, as they are stored. */
export async function pixelsOf(content: Uint8Array): Promise<Buffer> {
  return await sharp(content, { animated: true }).ensureAlpha().raw().toBuffer();
}

/** What sharp sees. */
export async function metadataOf(content: Uint8Array): Promise<Metadata> {
  return await sharp(content, { animated: true }).metadata();
}
