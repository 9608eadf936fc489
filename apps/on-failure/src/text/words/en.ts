/** English. */
import type { Words } from "./words.ts";

/** All words of this language. */
export const en: Words = {
  notDone: (reference) =>
    `I couldn't finish what you asked for, and won't try again by myself. If nothing came of it, please ask again in a few minutes. Whoever runs Luckydraw has been alerted. If you ask them about it, give them this reference: ${reference}`,
  heldUp: (number, reference) =>
    `Draw #${number} is held up: its result can't be shown yet. Its entries are fixed and kept, so nobody can change them, and it will be finished. You don't need to do anything. Whoever runs Luckydraw has been alerted. If you ask them about it, give them this reference: ${reference}`,
};
