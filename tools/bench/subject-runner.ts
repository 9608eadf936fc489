/**
 * Runs one subject in a fresh process: the time from its import to its first answer, then, if asked, more answers.
 *
 * Arguments: the bundle's path, the event as JSON, how many further requests, how many of them at once.
 */
const [bundle = "", eventJson = "", further = "0", atOnce = "1"] = process.argv.slice(2);
const event: unknown = JSON.parse(eventJson);

// A peer's log lines are part of its work but not of this process's answer; our functions write past `console`.
console.log = () => undefined;
const startedAt = performance.now();
const { handler } = await import(bundle);
const context = { awsRequestId: "bench", getRemainingTimeInMillis: () => 60_000 };
const first = await handler(event, context);
const coldMs = performance.now() - startedAt;
// The dispatcher answers Slack; a worker that got through answers nothing.
if (first !== null && first.statusCode !== 200) {
  throw new Error(`answered ${first.statusCode}: ${first.body}`);
}

const warmMs: number[] = [];
const one = async (): Promise<void> => {
  const at = performance.now();
  await handler(event, context);
  warmMs.push(performance.now() - at);
};
// The first thousand are the compiler's.
for (let i = 0; i < Math.min(1_000, Number(further)); i += 1) {
  await one();
}
warmMs.length = 0;
const warmAt = performance.now();
const lane = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) {
    await one();
  }
};
const lanes = Number(atOnce);
await Promise.all(Array.from({ length: lanes }, () => lane(Math.floor(Number(further) / lanes))));
const seconds = (performance.now() - warmAt) / 1_000;
process.send?.({ coldMs, warmMs, perSecond: warmMs.length / seconds, peakBytes: process.memoryUsage.rss() });
process.disconnect?.();
