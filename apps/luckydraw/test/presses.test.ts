// Any presses in any order, two at once now and then, from messages old and new: what was drawn stays sound.
import { rank, winnersOf } from "@luckydraw/draw-core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isDecided, receiptOfRecord } from "../src/draw/receipt-of-record.ts";
import { standingOf } from "../src/draw/render-draw.ts";
import { actionIds } from "../src/text/buttons.ts";
import { commandJob, pressJob } from "./kit/jobs.ts";
import { createWorld } from "./kit/world.ts";

const press = fc.record({
  action: fc.constantFrom(actionIds.nextReserve, actionIds.secondDraw, actionIds.verify),
  draw: fc.integer({ min: 1, max: 3 }),
  edition: fc.integer({ min: 1, max: 6 }),
  winner: fc.integer({ min: 0, max: 3 }),
  copies: fc.integer({ min: 1, max: 2 }),
  kills: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 4 }),
});

test("presses leave numbers without gaps, one second draw for a draw, winners by the protocol", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 8 }), async (presses) => {
      const world = createWorld();
      await world.deliver(commandJob("2 reserve 1"));
      await world.drain();

      for (const [index, { action, draw, edition, winner, copies, kills }] of presses.entries()) {
        if (kills !== null) world.crash.killAt = { step: world.crash.steps + kills, when: "after" };
        const value =
          winner > 0 && action === actionIds.nextReserve
            ? `${draw}.${edition}.${winner}`
            : `${draw}.${edition}`;
        const jobs = Array.from({ length: copies }, (_, copy) =>
          pressJob(action, value, { id: `press:${index}:${copy}` }),
        );
        for (const job of jobs) await world.deliver(job);
        await world.drain();
      }

      const records = await world.recordsOf();
      expect(records.map(({ number }) => number)).toEqual(records.map((_, index) => index + 1));
      const previous = records
        .filter(({ callOffReason }) => callOffReason === undefined)
        .flatMap(({ draw }) => draw.previous ?? []);
      expect(new Set(previous).size).toBe(previous.length);
      for (const record of records.filter(isDecided)) {
        const { draw, outcome } = record;
        const ranking = rank(draw, outcome.beacon, outcome.rankedCount);
        expect(standingOf(record).winners).toEqual(winnersOf(ranking, outcome.struck, draw.count));
        expect(receiptOfRecord(record).result).toEqual(standingOf(record).winners);
        expect(record.shownEdition).toBe(record.edition);
      }
    }),
    { numRuns: 50 },
  );
});
