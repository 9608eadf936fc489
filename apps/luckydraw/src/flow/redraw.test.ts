import { commitmentOf } from "@luckydraw/draw-core";
import { expect, test } from "vitest";
import { commandJob, organiser, pressJob } from "../../test/kit/jobs.ts";
import { person } from "../../test/kit/memory-slack.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { actionIds } from "../text/buttons.ts";

async function drawn(world: World, text = "2"): Promise<void> {
  await world.deliver(commandJob(text));
  await world.drain();
}
const press = (value: string, more = {}) => pressJob(actionIds.secondDraw, value, more);

test("the same entries are drawn again under the next number, each message naming the other", async () => {
  const world = createWorld();
  await drawn(world);

  await world.deliver(press("1.2"));
  await world.drain();

  const [first, second] = await world.recordsOf();
  expect(second?.draw.previous).toBe(commitmentOf(first!.draw));
  expect(second?.draw.entries).toEqual(first?.draw.entries);
  expect(second).toMatchObject({ status: "revealed", plan: { previous: { number: 1 } } });
  expect(first).toMatchObject({ redrawnAs: 2, edition: 3, shownEdition: 3 });
  expect(world.slack.posted).toHaveLength(2);
  const [firstText, secondText] = world.slack.posted.map(({ versions }) => versions.at(-1)?.text);
  expect(firstText).toContain("Drawn again as #2.");
  expect(secondText).toContain("Second draw of #1.");
});

test("while the second draw is committed the first may still change, and names the second all the same", async () => {
  const world = createWorld();
  await drawn(world);
  const { change } = world.app.draws;
  let lost = 0;
  const draws = {
    ...world.app.draws,
    change: async (...[kept, record]: Parameters<typeof change>) => {
      if (record.redrawnAs === undefined || lost++ > 0) return await change(kept, record);
      await change(kept, kept.record);
      return await change(kept, record);
    },
  };
  Object.assign(world.app, { draws });

  await world.deliver(press("1.2"));

  expect((await world.recordsOf())[0]?.redrawnAs).toBe(2);
});

test("pressed twice at once there is one second draw and somebody is told", async () => {
  const world = createWorld();
  await drawn(world);

  await Promise.all([world.deliver(press("1.2")), world.deliver(press("1.2", { id: "press:other" }))]);
  await world.drain();

  expect(await world.recordsOf()).toHaveLength(2);
  expect(world.slack.replied).toHaveLength(1);
});

test("pressed while the first press is at it, somebody is told and nothing is posted twice", async () => {
  const world = createWorld();
  await drawn(world);
  const { post } = world.slack.messages;
  let isFirst = true;
  world.slack.messages.post = async (...args) => {
    if (isFirst) {
      isFirst = false;
      await world.deliver(press("1.2", { id: "press:other" }));
    }
    return await post(...args);
  };

  await world.deliver(press("1.2"));
  await world.drain();

  expect(world.slack.posted).toHaveLength(2);
  expect(world.slack.replied).toHaveLength(1);
});

test("a draw that was drawn again isn't drawn a third time: the second one is", async () => {
  const world = createWorld();
  await drawn(world);
  await world.deliver(press("1.2"));
  await world.drain();

  await world.deliver(press("1.3", { id: "press:first again" }));
  await world.deliver(press("2.2"));
  await world.drain();

  const previous = (await world.recordsOf()).map(({ plan }) => plan.previous?.number);
  expect(previous).toEqual([undefined, 1, 2]);
});

test("a press that fails for good leaves the second draw to the next press", async () => {
  const world = createWorld();
  await drawn(world);
  world.slack.faults.set("post", Array(12).fill(new SlackFault("unreachable")));
  const failures = await world.deliver(press("1.2"));
  world.slack.faults.clear();

  await world.deliver(press("1.2", { id: "press:later" }));
  await world.drain();

  const records = await world.recordsOf();
  expect(failures).toBe(3);
  expect(records.slice(1).map(({ status }) => status)).toEqual([
    ...Array(records.length - 2).fill("called-off"),
    "revealed",
  ]);
  expect(records[0]).toMatchObject({ redrawnAs: records.length });
});

test("a second draw that could not be queued is called off in the open, and the next press draws anew", async () => {
  const world = createWorld();
  await drawn(world);
  const { queue } = world.app;
  const down = { ...queue, send: () => Promise.reject(new Error("down")) };
  Object.assign(world.app, { queue: down });
  const failures = await world.deliver(press("1.2"));
  Object.assign(world.app, { queue });

  // Put back from the dead-letter queue: its draw stays called off, and the first draw isn't said to be drawn again.
  await world.deliver(press("1.2"));
  const [untouched] = await world.recordsOf();
  await world.deliver(press("1.2", { id: "press:later" }));
  await world.drain();

  const [first, second, third, ...more] = await world.recordsOf();
  expect([failures, more]).toEqual([3, []]);
  expect(untouched?.redrawnAs).toBeUndefined();
  expect(second).toMatchObject({ callOffReason: "not-queued", shownEdition: 2 });
  expect(third).toMatchObject({ status: "revealed", plan: { previous: { number: 1 } } });
  expect(first).toMatchObject({ redrawnAs: 3, shownEdition: 3 });
});

test("an admin who presses is the second draw's organiser; anybody else may not", async () => {
  const world = createWorld();
  await drawn(world);
  world.slack.accounts.set("U0OTHER", person("U0OTHER"));
  world.slack.accounts.set("U0ADMIN", person("U0ADMIN", { isAdmin: true }));

  await world.deliver(press("1.2", { userId: "U0OTHER" }));
  const withOther = await world.recordsOf();
  await world.deliver(press("1.2", { userId: "U0ADMIN" }));

  expect(withOther).toHaveLength(1);
  expect((await world.recordsOf())[1]?.plan.organiserId).toBe("U0ADMIN");
});

test("a draw that isn't decided can't be drawn again", async () => {
  const world = createWorld();
  await world.deliver(commandJob("2"));

  await world.deliver(press("1.1"));

  expect(await world.recordsOf()).toHaveLength(1);
  expect(world.slack.replied).toHaveLength(1);
});

test("a quiet draw is drawn again as quietly, through the press's own response_url", async () => {
  const world = createWorld();
  await drawn(world, "1 ramen, pizza quietly");

  await world.deliver(press("1.2"));
  await world.drain();

  expect(world.slack.posted).toHaveLength(0);
  expect(
    world.slack.replied.slice(2).map(({ url, reply }) => [url.includes("/actions/"), reply.visibleTo]),
  ).toEqual([
    [true, "organiser"],
    [true, "organiser"],
    [true, "organiser"],
  ]);
  const again = world.slack.replied.slice(2).map(({ reply }) => reply);
  expect(again.map(({ replacesOriginal, message }) => [replacesOriginal, message.text])).toEqual([
    [false, expect.stringContaining("Second draw of #1.")],
    [true, expect.stringContaining("Drawn again as #2.")],
    [false, expect.stringContaining("Second draw of #1.")],
  ]);
  expect((await world.recordsOf())[1]?.plan.organiserId).toBe(organiser);
});
