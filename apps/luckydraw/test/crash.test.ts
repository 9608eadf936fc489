// Kills the function between any two effects, delivers again as Lambda and SQS do, and looks what people ended up with.
import { ranker, winnersOf } from "@luckydraw/draw-core";
import { describe, expect, test } from "vitest";
import type { DrawRecord } from "../src/draw/draw-record.ts";
import { writeReference, writeWinnerReference } from "../src/draw/draw-reference.ts";
import { isDecided } from "../src/draw/receipt-of-record.ts";
import { standingOf } from "../src/draw/render-draw.ts";
import { actionIds } from "../src/text/buttons.ts";
import { choiceJob, commandJob, pressJob } from "./kit/jobs.ts";
import { createWorld, type World } from "./kit/world.ts";

const whens = ["before", "after"] as const;

/** How many steps the work takes when nothing goes wrong. */
async function stepsOf(
  work: (world: World) => Promise<void>,
  prepare = async (_: World) => {},
): Promise<string[]> {
  const world = createWorld();
  await prepare(world);
  world.crash.names.length = 0;
  await work(world);
  return [...world.crash.names];
}

async function workKilledAt(
  step: number,
  when: "before" | "after",
  work: (world: World) => Promise<void>,
  prepare = async (_: World) => {},
): Promise<World> {
  const world = createWorld();
  await prepare(world);
  world.crash.killAt = { step: world.crash.steps + step, when };
  await work(world);
  return world;
}

/** Messages that no draw knows of: a post whose timestamp was lost with the run that made it. */
function orphans(world: World, records: readonly DrawRecord[]): number {
  const known = new Set(
    records.map(({ plan }) => (plan.delivery.by === "message" ? plan.delivery.ts : undefined)),
  );
  return world.slack.posted.filter(({ ts, threadTs }) => threadTs === undefined && !known.has(ts)).length;
}

function winnersByTheBook(record: DrawRecord): string[] {
  const { draw, outcome } = record;
  const ranks = ranker(draw, outcome!.beacon);
  const ranking = draw.entries.map(() => ranks.next()!);
  return winnersOf(ranking, outcome!.struck, draw.count);
}

function expectOneSoundDraw(world: World, records: readonly DrawRecord[]): void {
  expect(records.map(({ number }) => number)).toEqual(records.map((_, index) => index + 1));
  const counting = records.filter(({ callOffReason }) => callOffReason === undefined);
  expect(counting).toHaveLength(1);
  const [record] = counting;
  if (record === undefined || !isDecided(record)) throw new Error("not decided");
  expect(standingOf(record).winners).toEqual(winnersByTheBook(record));
  for (const each of records) expect(each.shownEdition).toBe(each.edition);
  expect(orphans(world, records)).toBeLessThanOrEqual(1);
  expect(world.queue.waiting).toHaveLength(0);
}

describe("a command killed anywhere", async () => {
  const work = async (world: World): Promise<void> => {
    await world.deliver(commandJob("2"));
    await world.drain();
  };
  const names = await stepsOf(work);

  test.each(names.flatMap((name, index) => whens.map((when) => [when, name, index + 1] as const)))(
    "%s %s (step %i): one draw, no gap, the winners of the protocol",
    async (when, _name, step) => {
      const world = await workKilledAt(step, when, work);

      const records = await world.recordsOf();

      expectOneSoundDraw(world, records);
      // The next draw takes the next number.
      await world.deliver(commandJob("1"));
      expect((await world.recordsOf()).at(-1)?.number).toBe(records.length + 1);
    },
  );
});

describe("a press on Next reserve killed anywhere", async () => {
  const prepare = async (world: World): Promise<void> => {
    await world.deliver(commandJob("2 reserve 1"));
    await world.drain();
  };
  const press = async (world: World): Promise<void> => {
    const [record] = await world.recordsOf();
    await world.deliver(choiceJob(actionIds.nextReserve, writeWinnerReference(writeReference(record!), 1)));
  };
  const names = await stepsOf(press, prepare);

  test.each(names.flatMap((name, index) => whens.map((when) => [when, name, index + 1] as const)))(
    "%s %s (step %i): exactly the chosen winner declined",
    async (when, _name, step) => {
      const world = await workKilledAt(step, when, press, prepare);

      const [record] = await world.recordsOf();

      const first = ranker(record!.draw, record!.outcome!.beacon).next();
      expect(record?.outcome?.struck).toMatchObject([{ id: first, reason: "declined" }]);
      expect(record?.shownEdition).toBe(record?.edition);
      expect(world.slack.posted.filter(({ threadTs }) => threadTs === undefined)).toHaveLength(1);
    },
  );
});

describe("a command killed anywhere with the queue down", async () => {
  const queue = { send: () => Promise.reject(new Error("down")), postpone: async () => undefined };
  const work = async (world: World): Promise<void> => {
    Object.assign(world.app, { queue });
    await world.deliver(commandJob("2"));
  };
  const names = await firstTry();

  async function firstTry(): Promise<string[]> {
    const world = createWorld(6, { queue });
    await world.invoke(commandJob("2")).catch(() => undefined);
    return [...world.crash.names];
  }

  // A run that dies before its claim isn't counted, so the last try isn't known to be the last.
  const claimed = names.indexOf("claims.claim") + 1;

  test.each(
    names
      .slice(claimed)
      .flatMap((name, index) => whens.map((when) => [when, name, claimed + index + 1] as const)),
  )("%s %s (step %i): nobody is left waiting", async (when, _name, step) => {
    const world = await workKilledAt(step, when, work);

    const records = await world.recordsOf();

    expect(records.at(-1)?.callOffReason).toBe("not-queued");
    expect(records.every(({ status }) => status === "called-off")).toBe(true);
    for (const each of records) expect(each.shownEdition).toBe(each.edition);
    expect(orphans(world, records)).toBeLessThanOrEqual(1);
  });
});

describe("a press on Second draw killed anywhere and never tried again", async () => {
  const prepare = async (world: World): Promise<void> => {
    await world.deliver(commandJob("2"));
    await world.drain();
  };
  const press = async (world: World): Promise<void> => {
    const [record] = await world.recordsOf();
    await world.invoke(pressJob(actionIds.secondDraw, writeReference(record!))).catch(() => undefined);
    world.crash.isDead = false;
  };
  const names = await stepsOf(press, prepare);

  test.each(names.flatMap((name, index) => whens.map((when) => [when, name, index + 1] as const)))(
    "%s %s (step %i): the next press goes on with it",
    async (when, _name, step) => {
      const world = await workKilledAt(step, when, press, prepare);
      world.clock.advance(3_600_000);

      await world.deliver(pressJob(actionIds.secondDraw, "1.2", { id: "press:later" }));
      await world.drain();

      const [first, ...later] = await world.recordsOf();
      expectOneSoundDraw(world, [{ ...first!, callOffReason: "posted-late" }, ...later]);
      expect(first?.redrawnAs).toBe(later.at(-1)?.number);
    },
  );
});

describe("a press on Second draw killed anywhere", async () => {
  const prepare = async (world: World): Promise<void> => {
    await world.deliver(commandJob("2"));
    await world.drain();
  };
  const press = async (world: World): Promise<void> => {
    const [record] = await world.recordsOf();
    await world.deliver(pressJob(actionIds.secondDraw, writeReference(record!)));
    await world.drain();
  };
  const names = await stepsOf(press, prepare);

  test.each(names.flatMap((name, index) => whens.map((when) => [when, name, index + 1] as const)))(
    "%s %s (step %i): exactly one second draw, and the first names it",
    async (when, _name, step) => {
      const world = await workKilledAt(step, when, press, prepare);

      const [first, ...later] = await world.recordsOf();

      expectOneSoundDraw(world, [{ ...first!, callOffReason: "posted-late" }, ...later]);
      expect(first?.redrawnAs).toBe(later.at(-1)?.number);
      expect(later.at(-1)?.draw.previous).not.toBeNull();
    },
  );
});
