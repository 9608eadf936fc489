/** Most memory of each function's process, off what was measured. */
import type { Measured } from "./measure/measure-command.ts";
import type { Peak } from "./page/content.ts";

/** @param startBytes Of `oauth-callback`, whose requests the playground doesn't have. */
export function peaksOf({ draws, largeDraw, failure }: Measured, startBytes: number): readonly Peak[] {
  const dozen = draws.flat();
  const peak = (functionId: string, among: Measured["largeDraw"], after: string): Peak => {
    const bytes = among.filter((one) => one.functionId === functionId).map(({ use }) => use.peakBytes);
    return { functionId, after, peakBytes: Math.max(...bytes) };
  };
  return [
    peak("dispatcher", [...dozen, ...largeDraw], `${draws.length + 1} commands`),
    peak("luckydraw", dozen, `${draws.length} draws of a dozen`),
    peak("luckydraw", largeDraw, "and one of 2,000"),
    peak("on-failure", failure, "one failure"),
    { functionId: "oauth-callback", after: "its start alone", peakBytes: startBytes },
  ];
}
