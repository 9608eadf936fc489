// What people do with a picture that is on the web.
import { beforeAll, describe, expect, test } from "vitest";
import {
  admin,
  ann,
  eventJob,
  place,
  postTs,
  pressJob,
  sharedJob,
  submissionJob,
} from "../../test/kit/jobs.ts";
import { pattern } from "../../test/kit/pictures.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { actionIds } from "../text/picture-controls.ts";

let png: Buffer;
beforeAll(async () => {
  png = await pattern(30, 20).png().toBuffer();
});

const reference = `${postTs}/F1`;
const lastOf = (world: World) => JSON.stringify(world.slack.posted.at(-1)?.versions.at(-1));

async function withPicture(settings: Parameters<typeof createWorld>[0] = {}): Promise<World> {
  const world = await createWorld(settings);
  world.post("F1", png);
  await world.deliver(sharedJob("F1"));
  return world;
}

async function described(world: World, typed: { alt?: string | null; link?: string | null }) {
  await world.deliver(pressJob(actionIds.describe, reference));
  const { private_metadata: metadata } = world.slack.opened.at(-1)?.view ?? {};
  return await world.invoke(submissionJob(metadata ?? "", typed));
}

describe("link and alt text", () => {
  test("go into the tag, and into the form that is opened next", async () => {
    const world = await withPicture();

    expect(await described(world, { alt: "A cat", link: "https://example.com" })).toEqual({
      version: 1,
      body: null,
    });

    expect(lastOf(world)).toContain('<a href=\\"https://example.com/\\"><img src=');
    expect(lastOf(world)).toContain('alt=\\"A cat\\"></a>');
    await world.deliver(pressJob(actionIds.describe, reference, { userId: "U0BOB" }));
    const blocks = world.slack.opened.at(-1)?.view.blocks as readonly {
      element?: { initial_value?: string };
    }[];
    const values = blocks.flatMap(({ element }) => element?.initial_value ?? []);
    expect(values).toEqual(["A cat", "https://example.com/"]);
  });

  test("are taken out again when they are emptied", async () => {
    const world = await withPicture();
    await described(world, { alt: "A cat", link: "mailto:ann@example.com" });

    await described(world, { alt: null, link: null });

    expect(lastOf(world)).not.toContain("<a href");
    expect(lastOf(world)).toContain('alt=\\"\\">');
  });

  test.each([
    ["an attribute", '"><script>alert(1)</script>', "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["an event", '" onerror="alert(1)', "&quot; onerror=&quot;alert(1)"],
    ["an entity", "&amp;&#34;", "&amp;amp;&amp;#34;"],
    ["lines and turned text", "a\n\u202eb\u0000c", "a b c"],
  ])("end no attribute: %s", async (_name, alt, shown) => {
    const world = await withPicture();

    await described(world, { alt });

    expect(lastOf(world)).toContain(JSON.stringify(`alt="${shown}">`).slice(1, -1));
  });

  test.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "example.com",
    "//example.com",
    "https://",
  ])("take no link like %j", async (link) => {
    const world = await withPicture();

    const answer = await described(world, { link });

    expect(answer?.body).toEqual({
      response_action: "errors",
      errors: { link: "This is no link that starts with https://, http:// or mailto:" },
    });
    expect(lastOf(world)).not.toContain("<a href");
  });

  test("of a picture that is away can't be given", async () => {
    const world = await withPicture();
    await world.deliver(pressJob(actionIds.describe, reference));
    const metadata = world.slack.opened[0]?.view.private_metadata ?? "";
    await world.deliver(pressJob(actionIds.remove, reference));

    const answer = await world.invoke(submissionJob(metadata, { alt: "x" }));

    expect(answer?.body).toMatchObject({ errors: { alt: "This picture isn't on the web any more." } });
  });

  test("are said to be asked for again when Slack can't be reached, and then shown", async () => {
    const world = await withPicture();
    world.slack.faults.set("update", [new SlackFault("unreachable")]);

    expect((await described(world, { alt: "A cat" }))?.body).toMatchObject({ response_action: "errors" });
    const metadata = world.slack.opened[0]?.view.private_metadata ?? "";
    expect(await world.invoke(submissionJob(metadata, { alt: "A cat" }))).toEqual({ version: 1, body: null });

    expect(lastOf(world)).toContain("A cat");
  });

  test("that are too long for the message are copied by a button", async () => {
    const world = await withPicture();
    const ids = Array.from({ length: 12 }, (_, index) => `G${index}`);
    for (const id of ids) world.post(id, png);
    for (const id of ids) await world.deliver(sharedJob(id));

    await described(world, { link: `https://example.com/?${"a=1&".repeat(240)}` });

    expect(lastOf(world)).toContain("The tag is too long to show");
  });

  test("come by a trigger that was used already: nothing happens", async () => {
    const world = await withPicture();
    world.slack.faults.set("open", [new SlackFault("exchanged_trigger_id")]);

    expect(await world.deliver(pressJob(actionIds.describe, reference))).toBe(0);
    expect(world.slack.replied).toEqual([]);
  });
});

describe("a copy", () => {
  test.each([
    [
      "html",
      '<img src="https://pics.example/00000000-0000-4000-8000-000000000001.png" width="30" height="20" alt="A [cat]">',
    ],
    ["markdown", "![A \\[cat\\]](https://pics.example/00000000-0000-4000-8000-000000000001.png)"],
    ["url", "https://pics.example/00000000-0000-4000-8000-000000000001.png"],
  ] as const)("as %s is for the one who asks, in the thread", async (format, text) => {
    const world = await withPicture();
    await described(world, { alt: "A [cat]" });

    await world.deliver(pressJob(actionIds[format], reference));

    const [{ reply } = { reply: undefined }] = world.slack.replied;
    expect(reply).toMatchObject({ visibleTo: "person", threadTs: postTs });
    expect(JSON.stringify(reply?.message.blocks)).toContain(JSON.stringify(text).slice(1, -1));
  });

  test("in Markdown has its link around it", async () => {
    const world = await withPicture();
    await described(world, { link: "https://example.com/a(b)" });

    await world.deliver(pressJob(actionIds.markdown, reference));

    expect(JSON.stringify(world.slack.replied[0]?.reply)).toContain(".png)](https://example.com/a%28b%29)");
  });

  test("of a picture that is away is not to be had", async () => {
    const world = await withPicture();
    await world.deliver(pressJob(actionIds.remove, reference));

    await world.deliver(pressJob(actionIds.url, reference));

    expect(world.slack.replied.at(-1)?.reply.message.text).toBe("This picture isn't on the web any more.");
  });
});

describe("removing", () => {
  test.each([ann, admin])(
    "by %s takes it out of the bucket and the caches, and says who did",
    async (userId) => {
      const world = await withPicture();
      const [key = ""] = world.bucket.objects.keys();

      await world.deliver(pressJob(actionIds.remove, reference, { userId }));

      expect(world.bucket.objects.size).toBe(0);
      expect(world.bucket.forgotten).toEqual([[key]]);
      expect(lastOf(world)).toContain(`"user_id":"${userId}"`);
      expect(lastOf(world)).not.toContain("actions");
      expect(JSON.stringify(await world.record())).not.toContain(key);
    },
  );

  test("by somebody else is told and not done", async () => {
    const world = await withPicture();

    await world.deliver(pressJob(actionIds.remove, reference, { userId: "U0BOB" }));

    expect(world.bucket.objects.size).toBe(1);
    expect(world.slack.replied.at(-1)?.reply.message.text).toContain(`Only <@${ann}>, who posted it`);
  });

  test("by an admin whose account is off is not done", async () => {
    const world = await withPicture();
    world.slack.accounts.set(admin, { id: admin, state: "deactivated", isAdmin: true });

    await world.deliver(pressJob(actionIds.remove, reference, { userId: admin }));

    expect(world.bucket.objects.size).toBe(1);
  });

  test("killed anywhere ends with the picture away and said to be", async () => {
    const whole = await withPicture();
    const before = whole.crash.steps;
    await whole.deliver(pressJob(actionIds.remove, reference));

    for (let step = before + 1; step <= whole.crash.steps; step += 1) {
      for (const when of ["before", "after"] as const) {
        const world = await withPicture();
        world.crash.killAt = { step, when };

        await world.deliver(pressJob(actionIds.remove, reference));

        const at = `${when} ${whole.crash.names[step - 1]}`;
        expect([world.bucket.objects.size, world.bucket.forgotten.length], at).toEqual([0, 1]);
        expect(lastOf(world), at).toContain("taken off the web by");
      }
    }
  });

  test("while it is being uploaded leaves nothing", async () => {
    const world = await createWorld();
    world.post("F1", png);
    const put = world.app.pictures.put;
    Object.assign(world.app.pictures, {
      put: async (object: Parameters<typeof put>[0]) => {
        await put(object);
        await world.deliver(pressJob(actionIds.remove, reference));
        // As if the deletion had come before the upload's end.
        await put(object);
      },
    });

    await world.deliver(sharedJob("F1"));

    expect(world.bucket.objects.size).toBe(0);
    expect((await world.record())?.pictures).toMatchObject([{ state: "removed" }]);
  });
});

describe("a file that is deleted in Slack", () => {
  const deleted = eventJob({ type: "file_deleted", file_id: "F1", event_ts: "1790000100.000100" });

  test("takes its copies along, in every message", async () => {
    const world = await withPicture();
    world.post("F1", png, { shares: [{ channelId: place.channelId, ts: "1790000050.000100" }] });
    await world.deliver(sharedJob("F1", { id: "T0TEAM/evt/again" }));
    expect(world.bucket.objects.size).toBe(2);

    expect(await world.deliver(deleted)).toBe(0);

    expect(world.bucket.objects.size).toBe(0);
    expect(lastOf(world)).toContain("its file was deleted in Slack");
  });

  test("leaves them where the workspace wants to keep them", async () => {
    const world = await withPicture();
    await world.app.switches.setWorkspace(place.installation, { switchedBy: "owners", whenDeleted: "keep" });

    await world.deliver(deleted);

    expect(world.bucket.objects.size).toBe(1);
  });

  test("takes them along although the message can't be changed any more", async () => {
    const world = await withPicture();
    world.slack.faults.set("update", [new SlackFault("is_archived")]);

    expect(await world.deliver(deleted)).toBe(0);

    expect(world.bucket.objects.size).toBe(0);
  });

  test("that is none of ours is nothing to do", async () => {
    const world = await withPicture();

    await world.deliver(eventJob({ type: "file_deleted", file_id: "F9" }));

    expect(world.bucket.objects.size).toBe(1);
  });
});

test("a press that carries no picture is ignored", async () => {
  const world = await withPicture();

  for (const value of ["", "x", "1.2/..", `${postTs}/f1`, "html/1/F1"]) {
    expect(await world.invoke(pressJob(actionIds.remove, value))).toBeNull();
  }
  expect(await world.invoke(pressJob("image-upload:other", reference))).toBeNull();

  expect(world.bucket.objects.size).toBe(1);
});
