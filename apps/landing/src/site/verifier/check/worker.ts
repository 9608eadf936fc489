/** Checks receipts away from the page, so that a large one doesn't freeze it. */
import { readSource } from "../read/read-source.ts";
import { checkText } from "./check-text.ts";
import type { CheckReply, CheckRequest } from "./checker.ts";

addEventListener("message", async ({ data }: MessageEvent<CheckRequest>) => {
  const { id, source } = data;
  const read = await readSource(source);
  const reply: CheckReply = read.ok
    ? { id, answer: checkText(read.text), ...(source.kind === "fragment" && { text: read.text }) }
    : { id, answer: { kind: "refused", reason: read.reason } };
  postMessage(reply);
});
