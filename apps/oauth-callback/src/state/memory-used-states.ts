/** Used states in memory, for tests. */
import type { UsedStates } from "./used-states.ts";

/** Makes a memory of its own. */
export function memoryUsedStates(): UsedStates {
  const used = new Set<string>();
  return {
    use: async (id) => {
      const isFirst = !used.has(id);
      used.add(id);
      return isFirst;
    },
  };
}
