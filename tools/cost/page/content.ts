/** What the page tells. */
import type { CommandUse, Deployed } from "../usage.ts";

/** A deployment and what a command uses in it. */
export interface Variant {
  readonly use: CommandUse;
  readonly deployed: Deployed;
}

/** The most memory that a function's process had. */
export interface Peak {
  readonly functionId: string;
  readonly peakBytes: number;
  /** What it had done until then. */
  readonly after: string;
}

/** All of it. */
export interface PageContent {
  readonly private: Variant;
  readonly public: Variant;
  /** The same command in a channel of 2,000. */
  readonly large: CommandUse;
  /** By service: of a warm draw of a dozen, and of 2,000. */
  readonly calls: ReadonlyMap<string, readonly [dozen: number, many: number]>;
  readonly peaks: readonly Peak[];
  readonly memoryMegabytes: ReadonlyMap<string, number>;
}

/** Commands a month. */
export const volumes: readonly number[] = [1_000, 100_000, 10_000_000];
