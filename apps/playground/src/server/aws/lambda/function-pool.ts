/** A function: as many instances as run at once, the warm ones used again. */
import { randomUUID } from "node:crypto";
import { arn } from "../place.ts";
import { type Instance, startInstance } from "./instance.ts";
import type { Logged, Outcome } from "./outcome.ts";
import { createWaitingLine } from "./waiting-line.ts";

/** Most instances of a function. An account of AWS's has a thousand; on this machine the next one waits its turn. */
const MOST_INSTANCES = 10;
/** How long it waits, in milliseconds, before it is throttled; Slack gives up after 3,000. */
const TURN_WITHIN_MS = 2_000;

/** The code that new instances run. */
export interface Code {
  readonly file: string;
  readonly folder: string;
}

/** How a function is set. */
export interface FunctionOptions {
  readonly name: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly code: Code;
  /** The environment of one instance. */
  readonly environment: (instanceId: string) => Readonly<Record<string, string>>;
  /** Default 10. */
  readonly maximumConcurrency?: number;
  readonly onInstanceGone?: (instanceId: string) => void;
}

/** What watches one invocation. */
export interface Watch {
  readonly started: (instanceId: string) => void;
  readonly logged: (line: Logged) => void;
}

/** A function that can be invoked. */
export interface LambdaFunction {
  readonly name: string;
  readonly arn: string;
  /** The result, or `undefined` when no instance came free in 2 s and no more may start: a throttle. */
  invoke(event: string, id: string, watch?: Watch): Promise<Outcome | undefined>;
  /** Starts an instance ahead of need; settles when it has imported the bundle, or has failed to. */
  warm(): Promise<void>;
  /** Lets new code run from now on; instances that are busy finish with the old one. */
  replaceCode(code: Code): void;
  /** Kills one instance, or all of them; tells how many. */
  kill(instanceId?: string): number;
  stop(): Promise<void>;
}

interface Slot {
  readonly id: string;
  readonly instance: Instance;
  readonly code: Code;
  watch: Watch | undefined;
  isBusy: boolean;
}

/** Makes a function without instances. */
export function createFunction(options: FunctionOptions): LambdaFunction {
  const slots = new Map<string, Slot>();
  const functionArn = arn("lambda", `function:${options.name}`);
  const line = createWaitingLine();
  let code = options.code;

  const start = (): Slot => {
    const id = randomUUID();
    const slot: Slot = {
      id,
      code,
      isBusy: false,
      watch: undefined,
      instance: startInstance({
        ...code,
        environment: options.environment(id),
        memoryMegabytes: options.memoryMegabytes,
        onLog: (line) => slot.watch?.logged(line),
        onExit: () => {
          slots.delete(id);
          line.next();
          options.onInstanceGone?.(id);
        },
      }),
    };
    slots.set(id, slot);
    return slot;
  };
  const idle = () => [...slots.values()].find((slot) => !slot.isBusy && slot.code === code);
  const mayStart = () => slots.size < (options.maximumConcurrency ?? MOST_INSTANCES);
  const take = (): Slot | undefined => {
    const slot = idle() ?? (mayStart() ? start() : undefined);
    if (slot !== undefined) {
      slot.isBusy = true;
    }
    return slot;
  };

  return {
    name: options.name,
    arn: functionArn,
    async invoke(event, id, watch) {
      const slot = await line.takeWithin(TURN_WITHIN_MS, take);
      if (slot === undefined) {
        return undefined;
      }
      slot.watch = watch;
      watch?.started(slot.id);
      const deadlineMs = Date.now() + options.timeoutSeconds * 1_000;
      const outcome = await slot.instance.invoke({ id, event, functionArn, deadlineMs });
      release(slot, outcome, code);
      line.next();
      return outcome;
    },
    warm: () => start().instance.ready,
    replaceCode(next) {
      code = next;
      for (const slot of slots.values()) {
        if (!slot.isBusy) {
          slot.instance.kill();
        }
      }
    },
    kill(instanceId) {
      const doomed = [...slots.values()].filter((slot) => instanceId === undefined || slot.id === instanceId);
      for (const slot of doomed) {
        slot.isBusy = true;
        slot.instance.kill();
      }
      return doomed.length;
    },
    async stop() {
      const all = [...slots.values()];
      for (const slot of all) {
        slot.instance.kill();
      }
      await Promise.all(all.map((slot) => slot.instance.gone));
    },
  };
}

/** An instance whose bundle failed to load, or runs old code, is not used again. */
function release(slot: Slot, outcome: Outcome, current: Code): void {
  const isBroken = !outcome.ok && (outcome.timedOut || outcome.error.errorType.startsWith("Runtime."));
  if (isBroken || slot.code !== current) {
    // Busy until it is gone: a dying instance takes no more work.
    slot.instance.kill();
  } else {
    slot.isBusy = false;
  }
}
