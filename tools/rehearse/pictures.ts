/** Scenes of an app with pictures: turned on in a channel, posted, published free of their metadata, taken off again. */
import { readFileSync } from "node:fs";
import { textOfAws } from "./call-aws.ts";
import type { Stage } from "./stage.ts";
import { until } from "./until.ts";

/** Where published pictures are. */
export interface PublishedAt {
  readonly bucket: string;
  /** What their links begin with. */
  readonly origin: string;
}

/** Posts two pictures and a text that calls itself one, and removes one of them. */
export async function publishPictures(
  { step, print, aws, slack }: Stage,
  { bucket, origin }: PublishedAt,
): Promise<void> {
  const keys = async () =>
    [
      ...(await textOfAws(aws, { service: "s3", method: "GET", path: `/${bucket}` })).matchAll(
        /<Key>([^<]+)<\/Key>/g,
      ),
    ].map(([, key = ""]) => key);
  const answer = () => slack.texts().find((text) => text.includes(origin)) ?? "";
  await step("pictures posted in a channel where this is on become links", async () => {
    await slack.type("/image-upload on");
    await until(
      () => slack.texts().some((text) => /Pictures posted here become public/.test(text)),
      () => `It was not turned on; the channel shows:\n${slack.texts().join("\n")}`,
    );
    const picture = readFileSync("assets/icon-512.png");
    // Of the first picture Slack tells twice, at the same moment.
    slack.deliverTwice();
    await slack.post([
      { name: "icon.png", mediaType: "image/png", bytes: picture },
      { name: "again.png", mediaType: "image/png", bytes: picture },
      { name: "words.png", mediaType: "image/png", bytes: Buffer.from("not a picture") },
    ]);
    await until(
      () => /2 pictures are on the web/.test(answer()) && answer().includes("this is no JPEG"),
      () => `The thread says: ${answer()}\nThe channel shows:\n${slack.texts().join("\n")}`,
    );
    const there = await keys();
    if (there.length !== 2 || !there.every((key) => answer().includes(`${origin}/${key}`))) {
      throw new Error(`The bucket holds ${there.join(", ")}, the thread says: ${answer()}`);
    }
    print(`  ${answer().split("\n")[1] ?? answer()}`);
  });
  await step("Remove takes a picture off the web, and out of the CDN's caches", async () => {
    await slack.press("Remove");
    await until(
      async () => (await keys()).length === 1,
      () => `Nothing was removed; the thread says: ${answer()}`,
    );
    await until(
      () => aws.recorder.calls.some(({ path, status }) => /\/invalidation$/.test(path) && status === 201),
      "The CDN was not asked to forget the picture.",
    );
  });
}
