/** Pictures become links: posted, described, removed, and gone with their workspace. The built bundles, over HTTP. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { names } from "../src/server/aws/names.ts";
import { root } from "../src/server/options.ts";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import type { PlaygroundMessage } from "../src/shared/protocol.ts";
import { itemsOf } from "./fixtures/table.ts";
import { type Person, personOf } from "./person.ts";

const TIMEOUT_MS = 180_000;

let playground: Playground;
let ann: Person;
let picture: Buffer;

beforeAll(async () => {
  picture = await readFile(join(root, "assets/icon-512.png"));
  playground = await startPlayground({ port: 0, eventRetryDelaysMs: [0, 50, 100] });
  ann = await personOf(playground, "ann");
}, TIMEOUT_MS);
afterAll(() => playground.stop());

const answerIn = async (channel: string, matches: RegExp): Promise<PlaygroundMessage> =>
  ann.until(async () => (await ann.messages(channel)).findLast(({ text }) => matches.test(text)));
const tagsIn = ({ blocks = [] }: PlaygroundMessage) =>
  [...JSON.stringify(blocks).matchAll(/<img src=\\"([^"\\]+)\\" width=\\"(\d+)\\" height=\\"(\d+)\\"/g)].map(
    ([, url = "", width, height]) => ({ url, width, height }),
  );
/** Where a control of a message is. */
function controlOf({ ts, blocks = [] }: PlaygroundMessage, actionId: string) {
  for (const block of blocks) {
    const elements = (block["elements"] ?? []) as { action_id?: string }[];
    if (elements.some((element) => element.action_id === actionId)) {
      return { messageTs: ts, blockId: String(block["block_id"]), actionId };
    }
  }
  throw new Error(`no control ${actionId}`);
}
const press = async (channel: string, message: PlaygroundMessage, actionId: string) =>
  ann.act({ ...controlOf(message, actionId), channelId: ann.channelId(channel), choice: {} });

describe("pictures", { timeout: TIMEOUT_MS }, () => {
  test("are left alone where nobody turned it on", async () => {
    await ann.post("general", [await ann.upload("icon.png", picture)]);
    await ann.settled((await ann.requests()).findLast(({ title }) => title === "file_shared")?.id);

    expect((await ann.messages("general")).filter(({ threadTs }) => threadTs !== undefined)).toEqual([]);
    expect(await itemsOf(playground, names.pictures)).toEqual([]);
  });

  test("posted together are answered in one message of their thread, each with its tag or the reason", async () => {
    await ann.type("general", "/image-upload on");
    await answerIn("general", /Pictures posted here become public/);
    const files = [
      await ann.upload("one.png", picture),
      await ann.upload("two.png", picture),
      await ann.upload("words.png", Buffer.from("<script>alert(1)</script>")),
    ];

    await ann.post("general", files, "Posters");

    const answer = await answerIn("general", /2 pictures are on the web.*this is a web page/s);
    const tags = tagsIn(answer);
    expect(tags.map(({ width, height }) => `${width}x${height}`)).toEqual(["512x512", "512x512"]);
    expect(JSON.stringify(answer.blocks)).toContain("this is a web page, whatever its name says");
    for (const { url } of tags) {
      const seen = await fetch(url);
      expect(seen.status).toBe(200);
      expect(Object.fromEntries(seen.headers)).toMatchObject({
        "content-type": "image/png",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "public, max-age=31536000, immutable",
      });
    }
    const answers = (await ann.messages("general")).filter(({ threadTs }) => threadTs !== undefined);
    expect(answers).toHaveLength(1);
  });

  test("told of five times at once are uploaded once", async () => {
    for (let times = 0; times < 4; times += 1) {
      await ann.fault({ delivery: "duplicate" });
    }
    const before = playground.pictureKeys().length;

    await ann.post("general", [await ann.upload("again.png", picture)]);
    await answerIn("general", /1 picture is on the web|again/);
    await ann.until(async () =>
      (await ann.requests()).every(({ isPending }) => isPending !== true) ? true : undefined,
    );

    expect(playground.pictureKeys()).toHaveLength(before + 1);
  });

  test("get a link and an alt text by a form, escaped", async () => {
    const answer = await answerIn("general", /2 pictures are on the web/);

    await press("general", answer, "image-upload:describe");
    const view = await ann.until(async () => (await ann.views()).at(-1));
    const refused = await ann.submit(view, {
      alt: { alt: { type: "plain_text_input", value: "x" } },
      link: { link: { type: "plain_text_input", value: "javascript:alert(1)" } },
    });
    const taken = await ann.submit(view, {
      alt: { alt: { type: "plain_text_input", value: '"><script>' } },
      link: { link: { type: "plain_text_input", value: "https://example.com/?a=1&b=2" } },
    });

    expect(refused).toMatchObject({ outcome: "errors", errors: { link: expect.any(String) } });
    expect(taken.outcome).toBe("closed");
    const tag = await ann.until(async () => {
      const [, found] =
        /(<a href=.*?<\/a>)/s.exec(JSON.stringify(await ann.messages("general")).replaceAll('\\"', '"')) ??
        [];
      return found;
    });
    expect(tag).toContain('<a href="https://example.com/?a=1&amp;b=2">');
    expect(tag).toContain('alt="&quot;&gt;&lt;script&gt;"');
  });

  test("removed are gone from the bucket and the CDN, whatever that kept", async () => {
    const answer = await answerIn("general", /2 pictures are on the web/);
    const [first] = tagsIn(answer);
    expect((await fetch(first!.url)).status).toBe(200);

    await press("general", answer, "image-upload:remove");
    await ann.until(async () => ((await fetch(first!.url)).status === 403 ? true : undefined));

    expect(playground.pictureKeys()).not.toContain(first!.url.split("/").at(-1));
  });

  test("fetched without a token that may read files are a page to sign in, with the status of a success", async () => {
    const fileId = await ann.upload("private.png", picture);
    const team = ann.workspace.team.id;

    const answer = await fetch(
      `${playground.endpoints.slack}/files-pri/${team}-${fileId}/download/private.png`,
      {
        headers: { authorization: "Bearer xoxb-nobody" },
      },
    );

    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  });

  test("go with the workspace that removes the app: from the bucket, the CDN and every table", async () => {
    const urls = tagsIn(await answerIn("general", /again/)).map(({ url }) => url);
    await Promise.all(urls.map((url) => fetch(url)));
    expect(playground.pictureKeys().length).toBeGreaterThan(0);

    await ann.ask("/api/app/remove", { userId: ann.id });
    await ann.until(async () => (playground.pictureKeys().length === 0 ? true : undefined));
    await ann.until(async () =>
      (await itemsOf(playground, names.pictures)).length === 0 ? true : undefined,
    );

    for (const url of urls) {
      expect((await fetch(url)).status).toBe(403);
    }
    for (const table of [names.draws, names.installations]) {
      expect(await itemsOf(playground, table)).toEqual([]);
    }
  });
});
