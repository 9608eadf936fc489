/** Answers *Verify* and `/luckydraw verify 12`: recomputes every step of a draw for the one who asks. */
import { type Receipt, timeOfRound, verifyReceipt } from "@luckydraw/draw-core";
import type { App } from "../app.ts";
import type { KeptDraw } from "../draw/draw-store.ts";
import { factsOfRecord } from "../draw/facts-of-record.ts";
import { isDecided, receiptOfRecord, verifierLinkOf } from "../draw/receipt-of-record.ts";
import type { Run } from "../run.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import type { MessageFile } from "../text/message.ts";
import { type ReceiptAccess, verifyMessage } from "../text/verify-message.ts";
import { Stop } from "./stop.ts";
import { type Asker, tell } from "./tell.ts";

/** Verifies a draw of the asker's conversation. @throws Stop if there is nothing to verify */
export async function verifyDraw(app: App, asker: Asker, number: number, run: Run): Promise<void> {
  const kept = await app.draws.load(asker.place, number);
  if (kept === undefined) throw new Stop({ code: "draw-not-found", number });
  const { record } = kept;
  const { plan, draw } = record;
  // What only the organiser was shown stays theirs.
  if (plan.quietly && plan.organiserId !== asker.userId) {
    throw new Stop({ code: "not-yours", organiserId: plan.organiserId });
  }
  const decidesAtMs = timeOfRound(app.beacons.chain, draw.beacon.round);
  // A commitment that nobody saw before its round is worth nothing, whether or not a run lived to say so.
  const isUnposted = record.shownEdition === 0 && app.clock.now() >= decidesAtMs;
  if (record.status === "called-off" || isUnposted) throw new Stop({ code: "was-called-off", number });
  if (!isDecided(record)) {
    throw new Stop({ code: "not-decided-yet", number, timeSeconds: decidesAtMs / 1_000 });
  }
  const receipt = receiptOfRecord(record);
  const verdict = verifyReceipt(receipt, { chains: [app.beacons.chain] });
  run.log.info("draw.verified", { draw: number, outcome: verdict.outcome });
  const access = await accessTo(app, kept, receipt, run);
  const facts = factsOfRecord(record, app.beacons.chain);
  await tell(app, asker, run, verifyMessage(await asker.locale, facts, { verdict, receipt: access }));
}

async function accessTo(app: App, kept: KeptDraw, receipt: Receipt, run: Run): Promise<ReceiptAccess> {
  const url = verifierLinkOf(receipt, app.verifierUrl);
  if (url !== undefined) return { by: "link", url };
  const isInThread = await putInThread(app, kept, receipt, run);
  return isInThread ? { by: "thread" } : { by: "message", json: JSON.stringify(receipt) };
}

/** Puts the receipt into the draw's thread, unless it is there for this edition. `false`: there is no thread, or no way in. */
async function putInThread(app: App, kept: KeptDraw, receipt: Receipt, run: Run): Promise<boolean> {
  const { record } = kept;
  const { delivery, place } = record.plan;
  if (delivery.by !== "message" || delivery.ts === undefined) return false;
  if (record.receiptInThread === record.edition) return true;
  try {
    const { messages } = app.slackFor(place.installation, run);
    await messages.attach(place.channelId, delivery.ts, receiptFile(receipt, record.number));
  } catch (error) {
    if (!(error instanceof SlackFault)) throw error;
    run.log.error("receipt.not-attached", { draw: record.number, code: error.code });
    return false;
  }
  await app.draws.change(kept, { ...record, receiptInThread: record.edition });
  return true;
}

function receiptFile(receipt: Receipt, number: number): MessageFile {
  const filename = `luckydraw-${number}-receipt.json`;
  return { filename, title: filename, content: JSON.stringify(receipt) };
}
