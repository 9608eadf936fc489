// The bundle as Lambda gets it: one file in an empty folder, settings from the environment, everything else over HTTP.
import { afterAll, beforeAll, expect, test } from "vitest";
import { actionIds } from "../src/text/picture-controls.ts";
import { type BundleWorld, planSlack, startBundleWorld } from "./kit/bundle-world.ts";
import { commandJob, eventJob, postTs, pressJob, sharedJob, submissionJob } from "./kit/jobs.ts";
import { metadataOf, pattern, SECRET, tellTale } from "./kit/pictures.ts";
import { type Bundle, buildBundle, type Container } from "./kit/run-bundle.ts";

let bundle: Bundle;
let world: BundleWorld;
const containers: Container[] = [];

beforeAll(async () => {
  [bundle, world] = await Promise.all([buildBundle(), startBundleWorld("xoxb-not-a-token")]);
}, 60_000);
afterAll(async () => {
  await Promise.all(containers.map((container) => container.stop()));
  await Promise.all([bundle.remove(), world.close()]);
});

/** Containers of their own, at once. */
async function invokeAll(
  events: readonly unknown[],
): Promise<readonly { readonly answer?: unknown; readonly error?: string }[]> {
  const started = await Promise.all(events.map(() => bundle.start(world.env)));
  containers.push(...started);
  return await Promise.all(started.map((container, index) => container.invoke(events[index])));
}
const invoke = async (event: unknown) => (await invokeAll([event]))[0];
const callsOf = (method: string) => world.slack.calls.filter((call) => call.method === method);
const shownLast = () => callsOf("chat.update").at(-1)?.args["blocks"] ?? "";

test("a picture's whole life: on, posted, described, copied, removed", { timeout: 120_000 }, async () => {
  const { aws, slack, files } = world;
  planSlack(world);
  const jpeg = await tellTale(pattern(300, 200), 6).jpeg().toBuffer();
  files.answers.set("/F1", [{ content: jpeg, type: "image/jpeg" }]);

  expect(await invoke(commandJob("on", { responseUrl: `${slack.origin}/hooks/1` }))).toEqual({
    answer: null,
  });
  const answers = await invokeAll(Array.from({ length: 5 }, () => sharedJob("F1")));

  expect(await bundle.files()).toEqual(["index.mjs", "runner.mjs"]);
  expect(aws.contexts[0]).toEqual({ LambdaFunctionName: "image-upload" });
  expect(answers.filter(({ answer }) => answer === null)).toHaveLength(1);
  expect(callsOf("chat.postMessage").map(({ args }) => args["thread_ts"])).toEqual([postTs]);
  expect(files.seen).toEqual([{ path: "/F1", authorization: "Bearer xoxb-not-a-token" }]);
  const [[key = "", object] = []] = aws.objects;
  expect(aws.puts).toEqual([key]);
  expect(object?.headers).toMatchObject({
    "content-type": "image/jpeg",
    "content-disposition": "inline",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(object?.content.includes(SECRET)).toBe(false);
  expect(await metadataOf(object!.content)).toMatchObject({ width: 300, height: 200, orientation: 6 });
  expect(shownLast()).toContain(
    `src=\\"https://pics.example/${key}\\" width=\\"200\\" height=\\"300\\" alt=\\"\\"`,
  );

  const reference = `${postTs}/F1`;
  await invoke(pressJob(actionIds.describe, reference));
  const { private_metadata: metadata } = JSON.parse(callsOf("views.open")[0]?.args["view"] ?? "{}");
  const submitted = await invoke(
    submissionJob(metadata, { alt: 'A "<b>', link: "https://example.com/?a=1&b=2" }),
  );
  expect(submitted).toEqual({ answer: { version: 1, body: null } });
  expect(shownLast()).toContain(`<a href=\\"https://example.com/?a=1&amp;b=2\\"><img src=`);
  expect(shownLast()).toContain(`alt=\\"A &quot;&lt;b&gt;\\"></a>`);

  await invoke(pressJob(actionIds.markdown, reference, { responseUrl: `${slack.origin}/hooks/2` }));
  const copied = slack.calls.find(({ method }) => method === "/hooks/2");
  expect(JSON.parse(copied?.body ?? "{}")).toMatchObject({ response_type: "ephemeral", thread_ts: postTs });
  expect(copied?.body).toContain("![A ");

  await invoke(pressJob(actionIds.remove, reference));
  expect([...aws.objects.keys()]).toEqual([]);
  expect(aws.invalidations).toHaveLength(1);
  expect(aws.invalidations[0]).toContain(`<Path>/${key}</Path>`);
  expect(shownLast()).toContain("taken off the web by");

  const output = containers.map((container) => container.output()).join("");
  expect(output).toContain('"event":"picture.uploaded"');
  expect(output).not.toMatch(/xoxb|F1\.png|example\.com|GPS/);
});

test("ten pictures of one message in ten containers are one message", { timeout: 120_000 }, async () => {
  const { aws, files } = world;
  planSlack(world);
  const png = await pattern(64, 48).png().toBuffer();
  const ids = Array.from({ length: 10 }, (_, index) => `FT${index}`);
  for (const id of ids) files.answers.set(`/${id}`, [{ content: png }]);
  const before = callsOf("chat.postMessage").length;
  aws.failingPuts = 2;
  const other = "1790000500.000100";
  world.slack.plan.set("files.info", [
    {
      of: ({ file = "" }) => ({
        ok: true,
        file: {
          id: file,
          name: file,
          user: "U0ANN",
          mode: "hosted",
          mimetype: "image/png",
          url_private_download: `${files.origin}/${file}`,
          shares: { private: { C0ROOM: [{ ts: other }] } },
        },
      }),
    },
  ]);

  const answers = await invokeAll(ids.map((id) => sharedJob(id)));

  expect(answers).toEqual(ids.map(() => ({ answer: null })));
  expect(aws.objects.size).toBe(10);
  expect(callsOf("chat.postMessage").length - before).toBe(1);
  for (const key of aws.objects.keys()) expect(shownLast()).toContain(key);

  // The file goes in Slack, the copy goes from the web.
  await invoke(eventJob({ type: "file_deleted", file_id: "FT3", event_ts: "1790000600.000100" }));
  expect(aws.objects.size).toBe(9);
  expect(shownLast()).toContain("its file was deleted in Slack");
});
