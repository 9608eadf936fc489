/** Pictures on their way to the web: through a window, beside holding them in memory. */
import { benchPictures } from "../../apps/image-upload/bench/pictures.bench.ts";
import { table } from "./table.ts";

/** @returns Markdown: one table. */
export async function pictures(): Promise<string> {
  const rows = await benchPictures();
  const cells = rows.map(({ subject, pictures: what, medianMs, medianGrownMegabytes }) => [
    what,
    subject,
    medianMs.toFixed(0),
    medianGrownMegabytes.toFixed(0),
  ]);
  return table(["pictures", "subject", "median ms", "peak grows by, MB"], cells);
}
