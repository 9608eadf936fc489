/** Time and memory of bringing pictures from Slack into the bucket, beside holding them in memory. */
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startAws } from "../test/kit/aws-server.ts";
import { startFiles } from "../test/kit/files-server.ts";
import { jpegFrame, jpegOf, jpegSegment } from "../test/kit/hand-made.ts";

/** A row. */
export interface PictureRow {
  readonly subject: string;
  readonly pictures: string;
  readonly medianMs: number;
  /** What the process's peak grew by, over having brought one small picture. */
  readonly medianGrownMegabytes: number;
}

interface Sample {
  readonly ms: number;
  readonly grownMegabytes: number;
}

const ROUNDS = 5;
const cases = [
  { pictures: "1 of 2 MB", count: 1, bytes: 2_000_000 },
  { pictures: "10 of 2 MB at once", count: 10, bytes: 2_000_000 },
  { pictures: "1 of 25 MB", count: 1, bytes: 24_900_000 },
  { pictures: "10 of 25 MB at once", count: 10, bytes: 24_900_000 },
] as const;
const subjects = ["streamed", "buffered"] as const;

/** Measures; subjects take turns. Slack's host and the bucket are stand-ins on loopback. */
export async function benchPictures(): Promise<readonly PictureRow[]> {
  const [aws, files] = await Promise.all([startAws(), startFiles()]);
  aws.forgetsContent = true;
  const rows: PictureRow[] = [];
  for (const { pictures, count, bytes } of cases) {
    const samples = new Map<string, Sample[]>(subjects.map((subject) => [subject, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const subject of subjects) {
        // The first is small, so that what is measured is not the start.
        files.answers.set("/f", [{ content: jpegOfBytes(2_000) }, { content: jpegOfBytes(bytes) }]);
        samples.get(subject)?.push(await sampleOf(subject, files.origin, aws.endpoint, count));
      }
    }
    for (const subject of subjects) {
      const taken = samples.get(subject) ?? [];
      rows.push({
        subject,
        pictures,
        medianMs: medianOf(taken.map(({ ms }) => ms)),
        medianGrownMegabytes: medianOf(taken.map(({ grownMegabytes }) => grownMegabytes)),
      });
    }
  }
  await Promise.all([aws.close(), files.close()]);
  return rows;
}

async function sampleOf(subject: string, origin: string, endpoint: string, count: number): Promise<Sample> {
  const path = fileURLToPath(new URL("subject.ts", import.meta.url));
  const child = fork(path, [subject, origin, endpoint, String(count)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const died = once(child, "exit").then(([code]) => {
    throw new Error(`the subject ended with ${code}`);
  });
  const [sample] = await Promise.race([once(child, "message"), died]);
  died.catch(() => undefined);
  child.kill();
  return sample as Sample;
}

/** Its scan is noise: nothing in it can be guessed, and it has the markers' byte as often as a real one. */
function jpegOfBytes(bytes: number): Buffer {
  const noise = randomBytes(bytes);
  noise.fill(1, bytes - 2);
  for (let at = noise.indexOf(0xff); at !== -1; at = noise.indexOf(0xff, at + 2)) noise[at + 1] = 0;
  const small = jpegOf([jpegFrame(4_000, 3_000), jpegSegment(0xfe, Buffer.alloc(1_000, "x"))]);
  return Buffer.concat([small.subarray(0, -2), noise, small.subarray(-2)]);
}

function medianOf(sample: readonly number[]): number {
  return sample.toSorted((one, other) => one - other)[Math.floor(sample.length / 2)] ?? Number.NaN;
}
