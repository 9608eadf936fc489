/** English. */
import type { Words } from "./words.ts";

/** All words of this language. */
export const en: Words = {
  notDone: (reference) =>
    `I couldn't finish what you asked for, and won't try again by myself. If nothing came of it, please ask again in a few minutes. Whoever runs Luckydraw has been alerted; this reference finds it in their logs: ${reference}`,
  heldUp: (number, reference) =>
    `Draw #${number} is held up: its result can't be shown yet. Its entries are fixed and kept, so nobody can change them, and it will be finished. There is nothing to do for you. Whoever runs Luckydraw has been alerted; this reference finds it in their logs: ${reference}`,
};
