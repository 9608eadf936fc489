import { expect, test } from "vitest";
import { type RefusalReason, refusalStatus } from "./index.ts";

const statuses: Readonly<Record<RefusalReason, number>> = {
  "malformed-body": 400,
  "incomplete-body": 400,
  "body-too-large": 413,
  "missing-signature": 401,
  "duplicate-signature": 401,
  "malformed-signature": 401,
  "missing-timestamp": 401,
  "duplicate-timestamp": 401,
  "malformed-timestamp": 401,
  stale: 401,
  early: 401,
  mismatch: 401,
};

test.each(Object.entries(statuses))("%s is answered with %d", (reason, status) => {
  expect(refusalStatus(reason as RefusalReason)).toBe(status);
});
