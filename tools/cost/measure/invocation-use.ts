/** What one invocation of a function used, as its process and its calls tell. */
import type { Call } from "./calls.ts";

/** Marks the line of a measured function; what follows is an {@link InvocationUse} as JSON. */
export const USE_MARK = "invocation-use ";

/** Processor time, and time by the clock. */
export interface Time {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** Of one invocation. */
export interface InvocationUse extends Time {
  /** Most memory that the process had so far. */
  readonly peakBytes: number;
  readonly calls: readonly Call[];
  /** Of a process's first invocation: from its start to the imported bundle. */
  readonly initialisation?: Time;
}
