/** The buttons under a result. Each carries the draw's reference as its value. */

/** Action ids; the part before the colon is the worker that answers. */
export const actionIds = {
  verify: "luckydraw:verify",
  secondDraw: "luckydraw:second-draw",
  nextReserve: "luckydraw:next-reserve",
} as const;
