/** What became of one invocation. */

/** An error in the shape that Lambda answers it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** One line that a function logged. */
export interface Logged {
  readonly atMs: number;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

/** The result of one invocation. */
export type Outcome =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly timedOut: boolean; readonly error: FunctionError };

/** What the bootstrap tells its parent. */
export type FromInstance =
  | { readonly type: "ready" }
  | { readonly type: "init-failed"; readonly error: FunctionError }
  | { readonly type: "done"; readonly id: string; readonly payload: string }
  | { readonly type: "failed"; readonly id: string; readonly error: FunctionError };

/** What the parent asks the bootstrap. */
export interface ToInstance {
  readonly id: string;
  readonly event: string;
  readonly functionArn: string;
  readonly deadlineMs: number;
}
