/** Off what was measured: most memory of each function's process, and how often services were called. */
import type { ServiceName } from "./measure/calls.ts";
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

/** Calls by service: of a warm draw of a dozen, and of 2,000. */
export function callsOf({ draws, largeDraw }: Measured): ReadonlyMap<string, readonly [number, number]> {
  const among = (draw: Measured["largeDraw"]) =>
    draw.flatMap(({ use }) => use.calls.map(({ service }) => service));
  const dozen = among(draws[1] ?? []);
  const many = among(largeDraw);
  const count = (services: readonly ServiceName[], service: ServiceName) =>
    services.filter((each) => each === service).length;
  const services = new Set([...dozen, ...many]);
  return new Map([...services].map((each) => [each, [count(dozen, each), count(many, each)] as const]));
}
