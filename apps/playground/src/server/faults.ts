/** Pulling the plug: faults that people and tests ask for, each for a number of times. */
import { type JsonObject, text } from "./http/json.ts";

/** A fault that waits for its chance. */
export type Fault =
  /** A method of the Web API (or `response_url`) refuses. `kill-before`/`kill-after` end the calling instance instead. */
  | {
      readonly kind: "slack";
      readonly method: string;
      readonly error: string;
      readonly retryAfterSeconds: number;
    }
  /** An AWS stand-in is unavailable; `operation` narrows it to one. */
  | { readonly kind: "aws"; readonly service: string; readonly operation: string | undefined }
  /** Slack sends the next request twice. */
  | { readonly kind: "delivery"; readonly effect: "duplicate" }
  | RemovalFault;

/** The two events of a removal come in the other order, or late. */
export interface RemovalFault {
  readonly kind: "removal";
  readonly effect: "swap" | "delay";
  readonly delaySeconds: number;
}

/** Faults by chance. */
export interface Faults {
  /**
   * Takes what a person asked for, such as `{ method, error, times }`, `{ service, times }`, `{ delivery: "duplicate" }`
   * or `{ beacon: "down" }`.
   *
   * @returns What is wrong with it, or `undefined`.
   */
  ask(wish: JsonObject): string | undefined;
  /** The fault that the next call of a Slack method meets; counts it. */
  slack(method: string): (Fault & { readonly kind: "slack" }) | undefined;
  aws(service: string, operation: string): boolean;
  delivery(): boolean;
  /** What happens to the events of this removal. */
  removal(): readonly RemovalFault[];
  isBeaconDown(): boolean;
  list(): readonly (Fault & { readonly times: number })[];
  clear(): void;
}

interface Waiting {
  readonly fault: Fault;
  times: number;
}

/** Starts with everything in order. */
export function createFaults(): Faults {
  let waiting: Waiting[] = [];
  let isBeaconDown = false;
  const take = <Found extends Fault>(matches: (fault: Fault) => fault is Found): Found | undefined => {
    const found = waiting.find(({ fault }) => matches(fault));
    if (found === undefined) {
      return undefined;
    }
    found.times -= 1;
    waiting = waiting.filter(({ times }) => times > 0);
    return found.fault as Found;
  };
  return {
    ask(wish) {
      if (wish["beacon"] === "down" || wish["beacon"] === "up") {
        isBeaconDown = wish["beacon"] === "down";
        return undefined;
      }
      const fault = read(wish);
      if (fault === undefined) {
        return 'a fault is { method, error }, { service }, { delivery: "duplicate" }, { removal: "swap" } or { beacon: "down" }';
      }
      waiting.push({ fault, times: Number(wish["times"] ?? 1) });
      return undefined;
    },
    slack: (method) =>
      take(
        (fault): fault is Fault & { kind: "slack" } =>
          fault.kind === "slack" && (fault.method === method || fault.method === "*"),
      ),
    aws: (service, operation) =>
      take(
        (fault): fault is Fault & { kind: "aws" } =>
          fault.kind === "aws" &&
          fault.service === service &&
          (fault.operation === undefined || fault.operation === operation),
      ) !== undefined,
    delivery: () =>
      take((fault): fault is Fault & { kind: "delivery" } => fault.kind === "delivery") !== undefined,
    removal: () =>
      (["swap", "delay"] as const).flatMap(
        (effect) =>
          take((fault): fault is RemovalFault => fault.kind === "removal" && fault.effect === effect) ?? [],
      ),
    isBeaconDown: () => isBeaconDown,
    list: () => waiting.map(({ fault, times }) => ({ ...fault, times })),
    clear() {
      waiting = [];
      isBeaconDown = false;
    },
  };
}

function read(wish: JsonObject): Fault | undefined {
  if (wish["delivery"] === "duplicate") {
    return { kind: "delivery", effect: "duplicate" };
  }
  const { removal } = wish;
  if (removal === "swap" || removal === "delay") {
    return { kind: "removal", effect: removal, delaySeconds: Number(wish["delaySeconds"] ?? 5) };
  }
  const [method, error, service] = [text(wish, "method"), text(wish, "error"), text(wish, "service")];
  if (method !== "" && error !== "") {
    return { kind: "slack", method, error, retryAfterSeconds: Number(wish["retryAfterSeconds"] ?? 1) };
  }
  if (["kms", "lambda", "sqs", "dynamodb"].includes(service)) {
    return { kind: "aws", service, operation: text(wish, "operation") || undefined };
  }
  return undefined;
}
