/** Kills a run at a chosen step: from then on no port does anything, as after the end of a process. */

/** Where to kill. Steps are calls of ports, counted from 1. */
export interface CrashPlan {
  /** Steps so far. */
  steps: number;
  isDead: boolean;
  readonly names: string[];
  killAt: { readonly step: number; readonly when: "before" | "after" } | undefined;
}

/** The end of the process. */
export class Killed extends Error {
  override readonly name = "Killed";
}

/** A plan that kills nobody. */
export function noCrash(): CrashPlan {
  return { steps: 0, isDead: false, names: [], killAt: undefined };
}

/** The same port, every function of which is a step. */
export function steps<Port extends object>(plan: CrashPlan, portName: string, port: Port): Port {
  return Object.fromEntries(
    Object.entries(port).map(([name, member]) => {
      if (typeof member !== "function") return [name, member];
      return [name, (...args: unknown[]) => step(plan, `${portName}.${name}`, () => member(...args))];
    }),
  ) as Port;
}

async function step(plan: CrashPlan, name: string, act: () => unknown): Promise<unknown> {
  if (plan.isDead) throw new Killed();
  plan.steps += 1;
  plan.names.push(name);
  const isHere = plan.steps === plan.killAt?.step;
  if (isHere && plan.killAt?.when === "before") die(plan);
  const result = await act();
  if (isHere) die(plan);
  return result;
}

function die(plan: CrashPlan): never {
  plan.isDead = true;
  throw new Killed();
}
