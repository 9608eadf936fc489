/**
 * Draws that anyone can recompute: commit, public beacon, ranking, receipt, verification.
 *
 * @module
 */
export { type Beacon, type BeaconSource, verifyBeacon } from "./beacon.ts";
export { type ChainInfo, firstRoundAtOrAfter, QUICKNET, roundAt, timeOfRound } from "./chain.ts";
export { parseChainInfo } from "./chain-info.ts";
export { canonicalJson, commitmentOf } from "./commitment.ts";
export {
  createDraw,
  type Draw,
  type DrawInput,
  type DrawMethod,
  type Entry,
  MAX_ENTRIES,
  MAX_WEIGHT_SUM,
  parseDraw,
} from "./draw.ts";
export { DrawError, type DrawErrorCode, type DrawErrorOptions } from "./draw-error.ts";
export { parseJson } from "./parse-json.ts";
export { parseReceipt } from "./parse-receipt.ts";
export { type Ranker, rank, ranker } from "./ranking.ts";
export { type Receipt, type ReceiptContext, type ReceiptInput, receiptOf } from "./receipt.ts";
export { type Result, resultOf, type Struck, teamsOf, winnersOf } from "./result.ts";
export { seedOf } from "./seed.ts";
export {
  STEP_NAMES,
  type Step,
  type StepCode,
  type StepName,
  type StepOutcome,
  type Verdict,
  type VerifyOptions,
  verifyReceipt,
} from "./verify-receipt.ts";
