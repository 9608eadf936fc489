/** Whether text is in Unicode normalisation form C, in time that grows with its length only. */

const PIECE = 64;
// Two characters of two code units each: any two neighbours are then together in a piece.
const OVERLAP = 4;

/**
 * As `text.normalize() === text`. That alone takes the square of the length for long runs of combining marks out of
 * order (half a megabyte: half a minute). Whatever is cut out of normal text is normal, so pieces are looked at first:
 * where all of them pass, the marks are in order, and the whole is quickly done.
 */
export function isNormalised(text: string): boolean {
  for (let start = 0; start < text.length; start += PIECE - OVERLAP) {
    const piece = text.slice(start, start + PIECE);
    if (piece.normalize() !== piece) return false;
  }
  return text.length <= PIECE || text.normalize() === text;
}
