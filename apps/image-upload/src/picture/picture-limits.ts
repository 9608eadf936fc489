/** How much a picture may ask of whoever shows it. A few kilobytes can hold a picture of gigabytes. */
import { demand } from "./refusal.ts";

/** Twice the largest that phones take. */
const MAX_PIXELS = 120_000_000;
const MAX_FRAMES = 5_000;
/** Of all frames together: a minute at 30 frames a second of 720 × 720. */
const MAX_ANIMATED_PIXELS = 1_000_000_000;

/** @throws PictureFault */
export function checkSize(width: number, height: number, frames = 1): void {
  demand(width > 0 && height > 0);
  demand(width * height <= MAX_PIXELS, "too-many-pixels");
  if (frames === 1) return;
  demand(frames <= MAX_FRAMES && width * height * frames <= MAX_ANIMATED_PIXELS, "too-long-animation");
}
