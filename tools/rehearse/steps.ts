/** The steps of a rehearsal: each is named while it runs, timed when it is done. */

/** Runs one step and returns what it made. */
export type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Makes the runner; `print` gets a line a step. */
export function createSteps(print: (line: string) => void, now: () => number): Step {
  return async (name, work) => {
    const startedAt = now();
    const seconds = () => `${((now() - startedAt) / 1_000).toFixed(1)} s`;
    try {
      const made = await work();
      print(`✓ ${name} (${seconds()})`);
      return made;
    } catch (error) {
      print(`✗ ${name} (${seconds()})`);
      throw error;
    }
  };
}
