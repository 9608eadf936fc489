// The bundle's memory: it does not grow with the pictures. Its process gets what the README advises a deployment to set.
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BundleWorld, planSlack, startBundleWorld } from "./kit/bundle-world.ts";
import { jpegFrame, jpegOf, jpegSegment } from "./kit/hand-made.ts";
import { commandJob, sharedJob } from "./kit/jobs.ts";
import { type Bundle, buildBundle } from "./kit/run-bundle.ts";

let bundle: Bundle;
let world: BundleWorld;
beforeAll(async () => {
  [bundle, world] = await Promise.all([buildBundle(), startBundleWorld("xoxb-not-a-token")]);
}, 60_000);
afterAll(() => Promise.all([bundle.remove(), world.close()]));

/** A JPEG of so many bytes, with a comment that does not go out. */
function largeJpeg(bytes: number): Buffer {
  const noise = randomBytes(bytes).map((byte) => (byte === 0xff ? 0xfe : byte));
  const small = jpegOf([jpegFrame(4_000, 3_000), jpegSegment(0xfe, Buffer.alloc(1_000, "x"))]);
  return Buffer.concat([small.subarray(0, -2), noise, small.subarray(-2)]);
}

// V8's young generation as large as V8 makes it on a machine of 512 MB, and one arena of the C library.
const lean = { NODE_OPTIONS: "--max-semi-space-size=2", MALLOC_ARENA_MAX: "1" };

test("ten pictures of 25 MB stay below 150 MB one by one, and below their own size at once", {
  timeout: 300_000,
}, async () => {
  planSlack(world);
  world.aws.forgetsContent = true;
  const content = largeJpeg(24_900_000);
  const ids = Array.from({ length: 20 }, (_, index) => `FL${index}`);
  for (const id of ids) world.files.answers.set(`/${id}`, [{ content, type: "image/jpeg" }]);
  const container = await bundle.start({ ...world.env, ...lean });
  await container.invoke(commandJob("on", { responseUrl: `${world.slack.origin}/hooks/1` }));

  for (const id of ids.slice(0, 10)) expect(await container.invoke(sharedJob(id))).toEqual({ answer: null });
  const oneByOne = await container.peakKilobytes();
  const outcomes = await container.invokeAtOnce(ids.slice(10).map((id) => sharedJob(id)));
  const atOnce = await container.peakKilobytes();
  await container.stop();

  expect(outcomes).toEqual(Array(10).fill({ answer: null }));
  expect(world.aws.objects.size).toBe(15); // One message takes no more.
  expect(oneByOne).toBeLessThan(150_000);
  expect(atOnce).toBeLessThan(200_000);
});
