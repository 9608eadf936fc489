/** Sends a file's bytes to the one-time URL that Slack gave for them. No token goes with it. */
import type { Clock, Run } from "../run.ts";
import { timeLeft } from "../run.ts";
import { SlackFault } from "./slack-fault.ts";

const MOST_MS = 20_000;

/** Uploads within a run. */
export type UploadFile = (url: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/** @throws SlackFault `unreachable`, also for a redirect: the URL is used as Slack gave it or not at all. */
export function uploadFileWith(fetchUrl: typeof fetch, clock: Pick<Clock, "now">, run: Run): UploadFile {
  return async (url, bytes) => {
    const signal = timeLeft(clock, run, MOST_MS);
    const sending = fetchUrl(url, { method: "POST", body: bytes, redirect: "error", signal });
    const answer = await sending.catch(() => undefined);
    await answer?.body?.cancel().catch(() => undefined);
    if (!answer?.ok) throw new SlackFault("unreachable");
  };
}
