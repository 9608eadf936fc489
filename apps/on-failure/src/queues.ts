/** The queue that is taken from, and the one where everything ends. */

/** Who was told of a failure. */
export type Told = "person" | "channel" | "nobody";

/** What stands beside a dead letter. One without it was never dealt with: nobody was told. */
export interface Label {
  /** Name of the function that failed, or of the queue that gave up. */
  readonly origin: string;
  readonly told: Told;
}

/** Both queues. */
export interface Queues {
  /** Puts a message among the dead letters, as it came. */
  park(body: string, label: Label): Promise<void>;
  /** A received message that could not be dealt with comes back after this time instead of the queue's own. */
  postpone(receiptHandle: string, delaySeconds: number): Promise<void>;
}
