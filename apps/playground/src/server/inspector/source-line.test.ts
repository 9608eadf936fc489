import { expect, test } from "vitest";
import { sourceLine } from "./source-line.ts";

const trace = [
  "RangeError: on purpose",
  "    at inner (/repo/node_modules/x/index.js:1:1)",
  "    at run (/repo/apps/playground/src/server/aws/lambda/bootstrap.ts:40:1)",
  "    at async reveal (file:///repo/apps/luckydraw/src/flow/reveal-draw.ts:12:5)",
];

test("names the app's own line, past libraries and the playground's runtime", () => {
  expect(sourceLine(trace, "/repo")).toBe("apps/luckydraw/src/flow/reveal-draw.ts:12:5");
});

test("names nothing where no line is the app's", () => {
  expect(sourceLine(trace.slice(0, 3), "/repo")).toBeUndefined();
});
