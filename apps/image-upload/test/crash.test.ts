// Kills the function before and after every one of its effects, and looks at what people end up with.
import { beforeAll, expect, test } from "vitest";
import { sharedJob } from "./kit/jobs.ts";
import { pattern } from "./kit/pictures.ts";
import { createWorld } from "./kit/world.ts";

let png: Buffer;
beforeAll(async () => {
  png = await pattern(30, 20).png().toBuffer();
});

test("killed anywhere, the picture goes on the web once, and its message says so", async () => {
  const whole = await createWorld();
  whole.post("F1", png);
  await whole.deliver(sharedJob("F1"));
  const count = whole.crash.steps;
  expect(count).toBeGreaterThan(12);

  for (let step = 1; step <= count; step += 1) {
    for (const when of ["before", "after"] as const) {
      const world = await createWorld();
      world.post("F1", png);
      world.crash.killAt = { step, when };

      await world.deliver(sharedJob("F1"));

      const at = `${when} ${whole.crash.names[step - 1]} (${step})`;
      expect([...world.bucket.objects.keys()], at).toHaveLength(1);
      expect(new Set(world.bucket.puts).size, at).toBe(1);
      const last = world.slack.posted.at(-1)?.versions.at(-1)?.text;
      expect(last, at).toMatch(/^The picture is on the web/);
      // A post whose answer was lost can't be known of: one more at most.
      expect(world.slack.posted.length, at).toBeLessThanOrEqual(2);
    }
  }
});
