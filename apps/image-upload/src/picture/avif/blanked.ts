/** Boxes as empty space. */
import type { Box } from "./box.ts";
import type { Edit } from "./edits.ts";

const free = Buffer.from("free");

/** The same size each, so that nothing moves and the numbers of properties still count them. */
export function blanked(boxes: readonly Box[]): readonly Edit[] {
  return boxes.flatMap(({ at, content, end }): Edit[] => [
    { at: at + 4, length: 4, bytes: free },
    { at: content, length: end - content },
  ]);
}
