/** What becomes empty where it stands. */
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

/** What a handler calls itself: the name of the program that wrote the file, as a rule. Its kind stays. */
export function handlerNames(boxes: readonly Box[]): readonly Edit[] {
  return boxes.flatMap(({ type, content, end }) => {
    const at = content + 24;
    return type === "hdlr" && end > at ? [{ at, length: end - at }] : [];
  });
}
