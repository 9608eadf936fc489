/** How much the verifier takes on before it says no. */

/** A receipt of the most entries that a draw can have, ranked to the last, is smaller than this. */
export const MAX_TEXT_BYTES: number = 128 * 1024 * 1024;
/** A check of the largest receipt takes a few seconds; one that takes longer is stopped. */
export const MAX_CHECK_MS = 60_000;
