/** English: the check of a draw. */
import { say } from "../../piece.ts";
import type { VerifyWords } from "../words.ts";

/** What the check of a draw says. */
export const verify: VerifyWords = {
  verdict: (outcome, draw) =>
    ({
      genuine: `Draw #${draw} is genuine.`,
      changed: `Draw #${draw} doesn't check out. See which step failed.`,
      undecided: `Draw #${draw} could not be checked in full.`,
    })[outcome],
  steps: {
    form: "The receipt is complete and well formed.",
    commitment: "The list and the rules are the ones that were committed to beforehand.",
    round: "The beacon's round is the one that was announced.",
    signature: "The public beacon signed this round.",
    randomness: "The random value follows from that signature.",
    ranking: "The order follows from the random value and the commitment.",
    result: "The result follows from the order, with everyone left out named.",
    time: "The commitment was posted before the round was out.",
  },
  outcomes: { passed: "checked", failed: "failed", undecided: "not decided", skipped: "not checked" },
  commitment: "Commitment",
  randomness: "Random value",
  round: (round) => `Public beacon: drand, round ${round}`,
  inBrowser: "Check it in your browser",
  inBrowserWhy: "The page gets nothing sent: it checks on your own computer.",
  yourself: "With the receipt on a computer of your own:",
  receiptInThread: "The receipt is the file in the draw's thread.",
  receiptHere: "The receipt, to copy into a file named receipt.json:",
  receiptNowhere: (invite) =>
    say`The receipt is too long to show here, and I could not put it into a thread of this draw. A draw that everyone sees, in a channel that I am in, has it there: ${invite}`,
  limits:
    "This shows that nobody could know or choose the result beforehand. It can't show that the list was fair: the receipt holds it, so have a look.",
};
