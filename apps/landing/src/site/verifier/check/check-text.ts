/** Checks the text of a receipt. */
import { DrawError, parseJson, verifyReceipt } from "@luckydraw/draw-core";
import type { Answer } from "./report.ts";
import { reportOf } from "./report-of.ts";

/** Recomputes every step; never throws, whatever the text is. */
export function checkText(text: string): Answer {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    const isTwice = error instanceof DrawError && error.code === "json-duplicate-member";
    return { kind: "refused", reason: isTwice ? "says-twice" : "not-json" };
  }
  return reportOf(verifyReceipt(value));
}
