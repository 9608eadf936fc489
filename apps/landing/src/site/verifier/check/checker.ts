/** Hands receipts to the worker; one that takes too long is stopped. */
import { MAX_CHECK_MS } from "../read/limits.ts";
import type { Source } from "../read/read-source.ts";
import type { Answer } from "./report.ts";

/** To the worker. */
export interface CheckRequest {
  readonly id: number;
  readonly source: Source;
}

/** What came of a check. */
export interface Checked {
  readonly answer: Answer;
  /** The receipt's text, when it came in a link and can be saved as a file. */
  readonly text?: string;
}

/** From the worker. */
export interface CheckReply extends Checked {
  readonly id: number;
}

/** As much of a `Worker` as is needed. */
export type CheckWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** Checks receipts, the last one that was handed over. */
export interface Checker {
  /** Calls back once, unless another receipt is handed over first. */
  check(source: Source, onChecked: (checked: Checked) => void): void;
}

/** Starts the worker at once, so that a page that is loaded needs no network any more. */
export function createChecker(startWorker: () => CheckWorker, maxMs: number = MAX_CHECK_MS): Checker {
  let worker = startWorker();
  let latest = 0;
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = (): void => {
    worker.terminate();
    worker = startWorker();
  };
  return {
    check(source, onChecked) {
      if (isBusy) restart();
      clearTimeout(timer);
      const id = ++latest;
      const finish = (checked: Checked): void => {
        if (id !== latest || !isBusy) return;
        clearTimeout(timer);
        isBusy = false;
        onChecked(checked);
      };
      isBusy = true;
      worker.addEventListener("message", ({ data }: MessageEvent<CheckReply>) => {
        if (data.id === id) finish(data);
      });
      worker.addEventListener("error", () => finish({ answer: { kind: "refused", reason: "unreadable" } }));
      timer = setTimeout(() => {
        restart();
        finish({ answer: { kind: "refused", reason: "took-too-long" } });
      }, maxMs);
      worker.postMessage({ id, source } satisfies CheckRequest);
    },
  };
}
