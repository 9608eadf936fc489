/** Which states have been used: each can be once. */

/** States that were used, in a place that every container of the function sees. */
export interface UsedStates {
  /**
   * Uses a state.
   *
   * @param issuedAtSeconds When the state was given out, epoch seconds: it is remembered until it has long expired.
   * @returns `false` if it was used before, by whomever.
   */
  use(id: string, issuedAtSeconds: number, signal: AbortSignal): Promise<boolean>;
}
