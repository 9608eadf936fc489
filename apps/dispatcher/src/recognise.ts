/** From verified bytes to what they ask for. Pure: no clock, no network. */
import type { Job, WorkerName } from "@luckydraw/slack-app";
import { recogniseCommand } from "./recognise-command.ts";
import { recogniseEvent } from "./recognise-event.ts";
import { recogniseInteraction } from "./recognise-interaction.ts";

/** What a verified request turned out to be. */
export type Recognised =
  | { readonly kind: "job"; readonly job: Job; readonly worker: WorkerName; readonly awaited: boolean }
  /** Slack checks that the events URL is ours. */
  | { readonly kind: "challenge"; readonly challenge: string }
  /** Slack checks the certificate. */
  | { readonly kind: "ssl-check" }
  /** Signed by Slack, but not something that this app asked for. `what` is safe to log. */
  | { readonly kind: "unknown"; readonly what: string }
  /** A command whose text is longer than is handed over. */
  | { readonly kind: "too-long" }
  /** Not what Slack sends; `problem` names the member, never the value. */
  | { readonly kind: "malformed"; readonly problem: string };

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
