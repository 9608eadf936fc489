// Needs the functions built, as the tests of the playground do.
import { expect, test } from "vitest";
import { functions } from "../../packages/slack-app/src/index.ts";
import { appAlarms } from "../../terraform/stacks/app/alarms.ts";
import { standingOf } from "./deployed.ts";

const { deployed, memoryMegabytes } = standingOf("private");

test("a private deployment has the functions of one, each with its memory", () => {
  const expected = Object.entries(functions).map(([id, shape]) => [id, shape.memoryMegabytes]);

  expect([...memoryMegabytes].toSorted()).toEqual(expected.toSorted());
});

test("what is billed by its mere being is counted as the stacks have it", () => {
  const alarms = appAlarms({
    base: "base",
    apiId: "api",
    functionNames: Object.keys(functions).map((id) => `base-${id}`),
    workerNames: ["base-luckydraw"],
    failuresQueueName: "base-failures",
    deadLetterQueueName: "base-dead-letters",
  });

  expect(deployed).toMatchObject({ alarms: alarms.length, keys: 1, dashboards: 1, polledQueues: 2 });
});

test("only series of deployed functions count", () => {
  // The seven metrics of dispatcher and luckydraw are eleven series; on-failure has three; nobody installs.
  expect(deployed.metrics).toBe(14);
});
