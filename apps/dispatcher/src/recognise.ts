/** From verified bytes to what they ask for. Pure: no clock, no network. */
import { recogniseCommand } from "./recognise-command.ts";
import { recogniseEvent } from "./recognise-event.ts";
import { recogniseInteraction } from "./recognise-interaction.ts";
import type { Recognised } from "./recognised.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Recognises a request by its body: what Slack sends to its three URLs has three shapes, whichever it arrives at.
 *
 * @param body The bytes that the signature was checked on.
 * @param receivedAtMs Milliseconds since the epoch; goes into the job.
 */
export function recognise(body: Uint8Array, receivedAtMs: number): Recognised {
  let text: string;
  try {
    text = decoder.decode(body);
  } catch {
    return { kind: "malformed", problem: "body: not UTF-8" };
  }
  if (text.startsWith("{")) {
    return recogniseEvent(text, receivedAtMs);
  }
  const form = new URLSearchParams(text);
  if (form.get("ssl_check") === "1") {
    return { kind: "ssl-check" };
  }
  const payload = form.get("payload");
  return payload === null
    ? recogniseCommand(form, receivedAtMs)
    : recogniseInteraction(payload, receivedAtMs);
}
