import { ranker, winnersOf } from "@luckydraw/draw-core";
import { expect, test } from "vitest";
import { commandJob, organiser } from "./kit/jobs.ts";
import { createWorld } from "./kit/world.ts";

test("/luckydraw 2 posts a commitment and turns it into two winners", async () => {
  const world = createWorld();

  await world.invoke(commandJob("2"));
  const [record] = await world.recordsOf();
  await world.drain();

  expect(world.slack.posted).toHaveLength(1);
  expect(world.slack.posted[0]?.versions).toHaveLength(2);
  const [revealed] = await world.recordsOf();
  expect(revealed?.status).toBe("revealed");
  expect(revealed?.draw).toEqual(record?.draw);
  const ranks = ranker(revealed!.draw, revealed!.outcome!.beacon);
  expect(revealed?.outcome?.rankedCount).toBe(2);
  expect(winnersOf([ranks.next()!, ranks.next()!], [], 2)).not.toContain(organiser);
});
